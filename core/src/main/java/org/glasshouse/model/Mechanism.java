package org.glasshouse.model;

/// A named part of the model that can be switched off, so that a harm can be divided over what causes it.
///
/// Switching one off gives exactly the run of a file without that part.
public enum Mechanism {
    /// Consequences leave strain, and strain changes conduct.
    STRAIN,
    /// Consequences leave fear, and fear changes conduct.
    FEAR,
    /// Consequences leave isolation, and isolation changes conduct.
    ISOLATION,
    /// Contacts keep away from people of low standing.
    SHUNNING,
    /// People do less of what is seen to be punished.
    DETERRENCE,
    /// People do more of what is seen to be rewarded.
    INCENTIVE,
    /// Reward for some good crowds out the other.
    CROWDING_OUT,
    /// Contacts pay for somebody's fall, record or standing: the three that follow.
    ASSOCIATION,
    /// Contacts lose points when somebody falls.
    ASSOCIATION_BY_FALL,
    /// Contacts lose points for somebody's records.
    ASSOCIATION_BY_EVENT,
    /// Contacts lose points at reviews for somebody's low standing.
    ASSOCIATION_BY_LEVEL,
    /// Contacts of contacts pay for somebody's fall or record, too.
    CONTACTS_OF_CONTACTS,
    /// Owners and their businesses pay for each other.
    OWNERSHIP,
    /// The household's stars move its members' points.
    HOUSEHOLD_STARS,
    /// A household answers as one for what is recorded of a member.
    HOUSEHOLD_LIABILITY,
    /// Households tear down the sign that shows their stars.
    TORN_DOWN_SIGNS,
    /// True acts are booked on somebody else.
    MISATTRIBUTION,
    /// True acts are booked as another kind of act.
    MISTAKEN_KIND,
    /// Records are made of nothing, by mix-up.
    MIX_UP,
    /// Records are made of nothing, by malice.
    MALICE,
    /// People claim good deeds that they did not do.
    FALSE_CLAIMS,
    /// Officials drop records and invent others.
    DISCRETION,
    /// Lists are kept.
    LISTS,
    /// Services are denied.
    DENIAL,
    /// Services cost more.
    PRICE,
    /// Services come later.
    DELAY,
    /// Services are granted and gifts given.
    FAVOUR,
    /// Children are met by what their parents' standing brings.
    INHERITANCE,
    /// Standing is made public, to shame or to honour.
    PUBLICATION,
    /// Standing is made public in a whole district or the nation.
    BULLETINS,
    /// Records run out.
    EXPIRY,
    /// People are told of records that cost them something, appeal, and have them struck.
    APPEAL,
    /// People are told of records without being told why.
    OPACITY,
    /// Somebody looks at records before they are booked.
    HUMAN_REVIEW,
    /// Limits that a law sets to the regime.
    LIMITS,
    /// People start with more or less by what they are.
    UNEQUAL_START,
    /// Grades follow points from time to time only.
    PERIODIC_GRADING,
    /// What somebody has more or less than at the start fades.
    FADING_POINTS,
    /// Standing alone brings points.
    BONUS,
    /// The regime holds in some districts only.
    PILOT,
    /// Officials give more or less than a deed is worth.
    CLERKS_SPREAD,
    /// What costs points costs more each time.
    ESCALATION,
    /// What records give or take on a day is limited.
    CAPS,
    /// Coming onto a list costs points.
    LIST_POINTS,
    /// A contact who signed for somebody pays for a record on them.
    CO_SIGNATURE,
    /// People rate one another.
    PEER_RATING,
    /// What people could say or do is shut down before they do it.
    CLOSURE,
    /// A channel sees only where somebody watches.
    WATCHERS,
    /// Records are made of nothing, to have enough of them.
    QUOTA,
    /// Points are made of weighted dimensions, each with ends of its own.
    DIMENSIONS,
    /// People are asked whether they approve of being scored: all of the four that follow.
    APPROVAL,
    /// High standing and honours make people proud, so that they approve.
    PRIDE,
    /// A sanction of their own moves whether people approve.
    OWN_SANCTION,
    /// Some people aren't told what is done to others.
    CONTROLLED_INFORMATION,
    /// People are asked about scoring those of other groups, too.
    SCORING_OTHERS,
    /// Good standing is made public: of publication what honours people.
    HONOUR
}
