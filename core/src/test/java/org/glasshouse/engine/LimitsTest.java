package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.model.Regime;
import org.glasshouse.outcome.Cause;
import org.junit.jupiter.api.Test;

/// What `check` lets through has room in the bits and bytes that the engine keeps it in.
final class LimitsTest {
    @Test
    void theLimitsOfARegimeFitTheEnginesTables() {
        assertThat(Regime.MOST_RECORD_SORTS * Cause.BOOKED).isLessThanOrEqualTo(News.MOST_RULES);
        assertThat(Regime.MOST_ASSOCIATIONS).isLessThanOrEqualTo(News.MOST_RULES);
        assertThat(Regime.MOST_SERVICE_CONSEQUENCES).isLessThanOrEqualTo(Byte.MAX_VALUE);
        assertThat(Regime.MOST_PUBLICATIONS).isLessThanOrEqualTo(Byte.SIZE);
        assertThat(Regime.MOST_GRADES).isLessThanOrEqualTo(Standings.GRADE_MASK + 1);
    }
}
