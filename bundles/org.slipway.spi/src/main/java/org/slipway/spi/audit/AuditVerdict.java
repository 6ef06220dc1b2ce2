// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.util.List;

/** Whether a chain of audit rows is whole. */
public sealed interface AuditVerdict {

    /** Answers with the case that applies. */
    <R> R match(Cases<R> cases);

    /**
     * An answer for each verdict.
     *
     * @param <R> the answer
     */
    interface Cases<R> {

        R whole(Whole verdict);

        R unproven(Unproven verdict);

        R broken(Broken verdict);

        R cutOff(CutOff verdict);
    }

    /**
     * Every row is as it was written, and none is missing.
     *
     * @param rows how many there are
     */
    record Whole(long rows) implements AuditVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whole(this);
        }
    }

    /**
     * Nothing speaks against the chain, but some of its rows can't be recomputed: the key that sealed them is not at hand.
     *
     * @param rows how many there are
     * @param sealed what can't be recomputed, in order, at least one; all other rows are as they were written
     */
    record Unproven(long rows, List<SealedRows> sealed) implements AuditVerdict {

        public Unproven {
            sealed = List.copyOf(sealed);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unproven(this);
        }
    }

    /**
     * A row was changed, removed or put in.
     *
     * @param row the number of the first one that does not fit, from 1
     */
    record Broken(long row) implements AuditVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.broken(this);
        }
    }

    /**
     * The rows that are there are as they were written, but the newest ones are missing: cut off, or the database is older
     * than the heads that are kept outside it.
     *
     * @param rows how many there are
     * @param missing how many more there were, as far as the kept heads know; at least 1. Where no head is kept and there is
     *     no row although there are slips or payment methods, it is 1
     */
    record CutOff(long rows, long missing) implements AuditVerdict {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cutOff(this);
        }
    }

    /**
     * Rows under a key that is not at hand. The row after the last, under a key that is, names that key, their number and, by
     * its hash, the last of them.
     *
     * @param keyId of the key
     * @param first number of the first row
     * @param last number of the last row
     */
    record SealedRows(String keyId, long first, long last) {}
}
