package org.glasshouse.model.lint;

import org.glasshouse.model.Keys;

/// The rules by which design faults are named, in the order in which they are told.
///
/// A number that decides stands beside its rule in the classes of this package.
public enum LintRule {
    /// Something costs people points or a place on a list, a record or the stars that others give, and nobody can
    /// appeal
    /// against it.
    NO_APPEAL(
            "Something costs people points or a place on a list, a record or the stars that others give, and nobody can "
                    + "appeal against it.",
            "Every channel errs, and so does whoever rates others. Without an appeal a wrong record stays until it runs out, "
                    + "if it ever does, and who is wronged has no say.",
            "GDPR, article 22(3): the right to contest a decision; FCRA, section 611 (15 U.S.C. 1681i): "
                    + "disputed files are investigated again.",
            false),
    /// People may appeal, but of some fewer than half are told that there is something to appeal
    /// against.
    FEW_ARE_TOLD(
            "People may appeal, but of some fewer than half are told that there is something to appeal " + "against.",
            "An appeal that most never learn to need mends little, and it mends least for those who are "
                    + "hard to reach.",
            "GDPR, articles 13 to 15: people are told of what is held on them; a press account of 2018, "
                    + "in which nobody knows which deed led to a ban.",
            false),
    /// People are told of a record, but fewer than half of them why.
    NO_REASONS(
            "People are told of a record, but fewer than half of them why.",
            "Who doesn't know what is held against them can neither mend it nor show that it is wrong.",
            "Equal Credit Opportunity Act, section 701(d) (15 U.S.C. 1691(d)): specific reasons for adverse "
                    + "action; a press account of 2018, in which nobody knows which deed led to a ban.",
            false),
    /// Appeals exist and can't help: nobody who is wronged lodges one, or a review strikes right
    /// records as often as wrong ones.
    HOLLOW_APPEAL(
            "Appeals exist and can't help: nobody who is wronged lodges one, or a review strikes right "
                    + "records as often as wrong ones.",
            "A review that doesn't look at what happened gives a regime the air of fairness and corrects " + "nothing.",
            "GDPR, article 22(3): human intervention that can change the result; what that means in "
                    + "numbers is a judgement of this project.",
            false),
    /// An appeal is decided when the sanction that it is against is over.
    APPEAL_TOO_LATE(
            "An appeal is decided when the sanction that it is against is over.",
            "Who is right in the end has borne all of it by then.",
            "FCRA, section 611 (15 U.S.C. 1681i): a reinvestigation within thirty days.",
            false),
    /// Records, or the stars that others gave, take points and neither run out nor fade.
    ENDLESS_RECORDS(
            "Records, or the stars that others gave, take points and neither run out nor fade.",
            "One deed weighs for a lifetime, long after it says anything about the person; standing once "
                    + "lost stays lost.",
            "FCRA, section 605 (15 U.S.C. 1681c): terms after which adverse items leave a file; GDPR, "
                    + "article 5(1)(e): storage limitation.",
            false),
    /// A record or a stay on a list counts for more than seven years.
    LONG_MEMORY(
            "A record or a stay on a list counts for more than seven years.",
            "What is held against people should end while it still means something.",
            "FCRA, section 605: seven years for most adverse items, as recalled; GDPR, article 5(1)(e).",
            false),
    /// Nothing that somebody on a list can do leads off it before its term.
    LIST_WITHOUT_EXIT(
            "Nothing that somebody on a list can do leads off it before its term.",
            "Who pays the debt or makes good what was done is punished on; the list then no longer serves "
                    + "what it was for.",
            "Supreme People's Court, provisions on judgment defaulters as amended in 2017: whoever "
                    + "fulfils a judgment leaves within three working days.",
            false),
    /// A fall costs contacts points, their falls cost their contacts points, and nothing ends it.
    UNBOUNDED_ASSOCIATION(
            "A fall costs contacts points, their falls cost their contacts points, and nothing ends it.",
            "Harm spreads from person to person to people who did nothing, and near the edge of a cascade "
                    + "to almost everybody.",
            "Press accounts of 2018 and 2019 (a friend's score pulls down one's own); EU AI Act, article "
                    + "5(1)(c): treatment unrelated to one's own behaviour.",
            false),
    /// A record takes points from the contacts or the household of whoever it is booked on.
    PUNISHED_FOR_OTHERS(
            "A record takes points from the contacts or the household of whoever it is booked on.",
            "They did nothing. That no one may be punished for what they did not do is the oldest rule of "
                    + "penal law.",
            "Fourth Geneva Convention, article 33, and Hague Regulations, article 50, on collective "
                    + "punishment; press accounts of household stars and co-signed debts.",
            false),
    /// Children are scored or listed as adults are.
    CHILDREN_SCORED(
            "Children are scored or listed as adults are.",
            "They can't be held to what they do as adults are, and what is written down young follows "
                    + "them longest.",
            "UN Convention on the Rights of the Child, articles 2(2) and 40; GDPR, recital 71.",
            false),
    /// What children are given or refused goes by the standing of their parents.
    INHERITED_STANDING(
            "What children are given or refused goes by the standing of their parents.",
            "They did nothing to earn it or to lose it, and a scale that is inherited makes the next generation "
                    + "unequal before it has done anything.",
            "UN Convention on the Rights of the Child, article 2(2): no child is punished for the status or "
                    + "activities of its parents; a press account of 2018, in which a mother's score opens a school.",
            false),
    /// One record of a kind is punished in two ways at once: points, a list, a star of the
    /// household.
    PUNISHED_TWICE(
            "One record of a kind is punished in two ways at once: points, a list, a star of the " + "household.",
            "What was set as the price of a deed is then doubled without anybody having decided on it.",
            "International Covenant on Civil and Political Rights, article 14(7), ne bis in idem.",
            false),
    /// One record takes somebody from the start into the lowest grade, on which sanctions hang.
    ONE_RECORD_TO_THE_BOTTOM(
            "One record takes somebody from the start into the lowest grade, on which sanctions hang.",
            "One deed, or one error of a clerk, decides about everything; a scale then warns nobody.",
            "EU AI Act, article 5(1)(c)(ii): treatment out of proportion to the behaviour or its gravity.",
            false),
    /// A grade lies above the start and nothing can take anybody there.
    GRADE_OUT_OF_REACH(
            "A grade lies above the start and nothing can take anybody there.",
            "What it promises is a lure that nobody can get.",
            "Engelmann and others (2019), Clear sanctions, vague rewards: sanctions are specific, rewards "
                    + "are not.",
            false),
    /// A sanction hangs on a grade that goes by rank, so that somebody bears it whatever all do.
    RANKED_AGAINST_OTHERS(
            "A sanction hangs on a grade that goes by rank, so that somebody bears it whatever all do.",
            "Who does nothing wrong can fall, because others did well, and where all do well the same share is punished: "
                    + "nobody can be safe by their own conduct.",
            "EU AI Act, article 5(1)(c)(ii): treatment out of proportion to the behaviour; a press account of a network "
                    + "by which people are watched and ranked.",
            false),
    /// A bonus comes to those who stand high already, or a loss to those who stand low, for standing there.
    RICH_GET_RICHER(
            "A bonus comes to those who stand high already, or a loss to those who stand low, for standing there.",
            "Standing then feeds on itself: whoever is ahead draws away without doing anything, and whoever is behind can't "
                    + "catch up by doing as much.",
            "Merton (1968), The Matthew effect in science, Science 159; a press account in which top citizens get bonus "
                    + "points.",
            false),
    /// The stars that somebody gives count more or less by the grade of whoever gives them.
    UNEQUAL_VOICE(
            "The stars that somebody gives count more or less by the grade of whoever gives them.",
            "Those who stand high decide who may join them, and whoever has fallen can neither speak for others nor be "
                    + "heard.",
            "A film of 2016 in which the ratings of the high count more; that it is a fault is a judgement of this project.",
            false),
    /// People start with more or fewer points for their group, income, sex, schooling or acquaintance.
    UNEQUAL_START(
            "People start with more or fewer points for their group, income, sex, schooling or acquaintance.",
            "It is a judgement on what people are, before they have done anything, and all that comes after starts from it.",
            "Universal Declaration of Human Rights, article 2; a press account of ratings assigned from data on economic and "
                    + "social status.",
            false),
    /// Penalties grow with earlier records, and records never stop counting.
    ENDLESS_ESCALATION(
            "Penalties grow with earlier records, and records never stop counting.",
            "Whoever was recorded often when young, or wrongly, pays the highest price for every trifle ever after.",
            "Rehabilitation of Offenders Act 1974 (United Kingdom), section 4: spent convictions count for nothing; a press "
                    + "account of 2018, in which the cost is raised until the discredited are bankrupt.",
            false),
    /// What good deeds give on a day is capped, and what records take isn't.
    ONLY_GOOD_CAPPED(
            "What good deeds give on a day is capped, and what records take isn't.",
            "One can fall in a day what takes weeks to earn, so that a way back is longer than the way down by design.",
            "Engelmann and others (2019), Clear sanctions, vague rewards; morality banks that cap a day's deposit.",
            false),
    /// A channel sees the same deed oftener of people of one group, income, sex, schooling or
    /// acquaintance than of another.
    UNEQUAL_WATCH(
            "A channel sees the same deed oftener of people of one group, income, sex, schooling or "
                    + "acquaintance than of another.",
            "Records then tell who was watched and not who did what, and whoever is sent where records "
                    + "were made sees more of the same people.",
            "Ensign and others (2018), Runaway feedback loops in predictive policing; press accounts of "
                    + "how watching differs by group.",
            false),
    /// Watchers are sent where records were made before.
    SENT_BY_RECORDS(
            "Watchers are sent where records were made before.",
            "They find more where they look more, so the records show where they were sent and not where "
                    + "something was done; a place with one early record is watched ever after.",
            "Ensign and others (2018), Runaway feedback loops in predictive policing.",
            false),
    /// A channel must have a number of records, whatever people do.
    RECORDS_BY_QUOTA(
            "A channel must have a number of records, whatever people do.",
            "Where people do less than is asked for, the rest is made up, and somebody innocent pays.",
            "Bronstein (2015), Police management and quotas: governance in the CompStat era, Columbia "
                    + "Journal of Law and Social Problems 48, on state laws against quotas of arrests and tickets.",
            false),
    /// A channel mistakes people of one group for the doer more readily than those of another.
    UNEQUAL_MISTAKES(
            "A channel mistakes people of one group for the doer more readily than those of another.",
            "Innocent people pay, and mostly those of one group.",
            "NIST (2019), Face recognition vendor test, part 3: demographic effects, NISTIR 8280.",
            false),
    /// A channel books what somebody says of others, and nobody looks into it.
    UNCHECKED_DENUNCIATION(
            "A channel books what somebody says of others, and nobody looks into it.",
            "Whoever bears a grudge can have anybody punished, and trust between people goes first.",
            "A press account of 2019, in which villagers report themselves and their neighbours; Lichter, "
                    + "Loeffler and Siegloch (2021), The long-term costs of government surveillance, Journal of the "
                    + "European Economic Association 19.",
            false),
    /// A channel books good deeds that people claim for themselves, and nobody looks into it.
    UNCHECKED_CLAIM(
            "A channel books good deeds that people claim for themselves, and nobody looks into it.",
            "Whoever speaks well of themselves rises, and a high standing no longer tells who did anything; the more it "
                    + "brings, the more is made up.",
            "Campbell (1979), Assessing the impact of planned social change: the more an indicator decides, the more it "
                    + "is corrupted; a press account of 2019, in which villagers report their own good deeds.",
            false),
    /// An official drops records of some people oftener than of others who did the same.
    UNEQUAL_MERCY(
            "An official drops records of some people oftener than of others who did the same.",
            "Standing then shows whom one knows.",
            "A press account of 2019: a few officials decide who is moral, and gambling near the village "
                    + "chief's house is let be.",
            false),
    /// Standing is shown in public.
    PUBLIC_SHAMING(
            "Standing is shown in public.",
            "What is public can't be taken back when a record turns out to be wrong, and contacts keep "
                    + "away long after a term is over.",
            "Press accounts of 2018 and 2019 of screens, loudspeakers and signs by the door; GDPR, "
                    + "article 5(1)(f).",
            false),
    /// An amendment adds channels, sanctions, lists or rules of association later on.
    MISSION_CREEP(
            "An amendment adds channels, sanctions, lists or rules of association later on.",
            "People accepted something smaller; what was built for one purpose is used for the next.",
            "A press account of 2018: from cheating in markets to habits, opinions and friendships; GDPR, "
                    + "article 5(1)(b): purpose limitation.",
            false),
    /// A sanction meets people in another area of life than the deed that brings it.
    UNRELATED_SANCTION(
            "A sanction meets people in another area of life than the deed that brings it.",
            "Late with a loan, no train: such a sanction doesn't answer the deed, and it closes several "
                    + "areas of life at once.",
            "EU AI Act, article 5(1)(c)(i): unfavourable treatment in contexts unrelated to those in "
                    + "which the data arose.",
            true),
    /// Penalties grow with earlier records of deeds in other areas of life.
    ESCALATION_ACROSS_AREAS(
            "Penalties grow with earlier records of deeds in other areas of life.",
            "That somebody paid a bill late says nothing about how they cross a street; a trifle becomes dear for what it "
                    + "has nothing to do with.",
            "EU AI Act, article 5(1)(c)(i): treatment in contexts unrelated to those in which the data arose.",
            true),
    /// What the sanction does to people raises the very conduct that it punishes.
    SANCTION_LOOP(
            "What the sanction does to people raises the very conduct that it punishes.",
            "Strain from a denial makes the next default likelier, which brings the next denial: whoever "
                    + "has come in does not get out.",
            "Agnew (1992), general strain theory; Liu and others (2018), Delayed impact of fair machine "
                    + "learning, on decisions that worsen the scores they rest on.",
            true),
    /// Something lawful that people say costs them, or praise pays.
    SPEECH_SCORED(
            "Something lawful that people say costs them, or praise pays.",
            "People fall silent, also those who had done nothing, and what is still said no longer tells "
                    + "what anybody thinks.",
            "International Covenant on Civil and Political Rights, article 19; Penney (2016), Chilling "
                    + "effects: online surveillance and Wikipedia use, Berkeley Technology Law Journal 31.",
            true),
    /// Something lawful is prevented before anybody does it: what people say, or the good that they do.
    PRIOR_RESTRAINT(
            "Something lawful is prevented before anybody does it: what people say, or the good that they do.",
            "It meets everybody, also those who have done nothing, and leaves no record against which anybody could appeal.",
            "International Covenant on Civil and Political Rights, article 19; Near v. Minnesota, 283 U.S. 697 (1931), on "
                    + "restraint before publication; a press account of platforms that are shut at a wrong move.",
            true),
    /// Conduct that is lawful and harms nobody costs people.
    LAWFUL_CONDUCT_PUNISHED(
            "Conduct that is lawful and harms nobody costs people.",
            "How one lives is nobody's business; a regime that scores it has no bound.",
            "Press accounts of points for long gaming, frivolous purchases and missed bookings; "
                    + "International Covenant on Civil and Political Rights, articles 15 and 17.",
            true),
    /// A graver deed takes fewer points than a less grave one.
    GRAVER_COSTS_LESS(
            "A graver deed takes fewer points than a less grave one.",
            "Punishment that doesn't follow gravity is arbitrary, and people take it as such.",
            "EU AI Act, article 5(1)(c)(ii); a press account of 2018 that asks for punishment in "
                    + "accordance with how and how far credibility was lost.",
            true),
    /// A default costs people that the poorest come to far oftener than the richest, because they
    /// are poor.
    POVERTY_PUNISHED(
            "A default costs people that the poorest come to far oftener than the richest, because they " + "are poor.",
            "The regime writes down poverty as a lack of trustworthiness, and its sanctions make the poor " + "poorer.",
            "Citron and Pasquale (2014), The scored society: due process for automated predictions, "
                    + "Washington Law Review 89.",
            true),
    /// Points, or a way off a list, are won by what the rich do far oftener than the poor.
    STANDING_FOR_SALE(
            "Points, or a way off a list, are won by what the rich do far oftener than the poor.",
            "Whoever has money buys standing; the others keep what they got.",
            "A press account of 2018: the way back leads over charity and donations that are recorded; "
                    + "docs/harms.md, bought standing.",
            true);

    private final String finds;
    private final String why;
    private final String source;
    private final boolean needsSociety;

    LintRule(String finds, String why, String source, boolean needsSociety) {
        this.finds = finds;
        this.why = why;
        this.source = source;
        this.needsSociety = needsSociety;
    }

    /// The word for it: `no-appeal`.
    public String key() {
        return Keys.of(this);
    }

    /// What it names, in a sentence.
    public String finds() {
        return finds;
    }

    /// Why that is a fault, in a sentence or two.
    public String why() {
        return why;
    }

    /// Where the notion comes from.
    public String source() {
        return source;
    }

    /// Whether only a society tells: which conduct is speech, how grave it is, to which area of life it belongs.
    public boolean needsSociety() {
        return needsSociety;
    }
}
