// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import org.slipway.itests.kit.WatchedLine.Moment;

/** Where the product's process is ended, told from outside by what it says to its servers. */
public enum CrashPoint {
    /** In the store, what it has written is gone. */
    STORE_BEFORE_COMMIT(Line.STORE, Said.COMMIT, Moment.BEFORE_IT_IS_HEARD),
    /** In the store, what it has written stays, and it does not know. */
    STORE_AFTER_COMMIT(Line.STORE, Said.COMMIT, Moment.BEFORE_THE_ANSWER_IS_HEARD),
    /** Between the claim of a posting and its receipt: the ledger has heard of it, and has not applied it. */
    LEDGER_BEFORE_COMMIT(Line.LEDGER, Said.A_STEP, Moment.BEFORE_IT_IS_HEARD),
    /** The ledger has applied it, and the answer is lost. */
    LEDGER_AFTER_COMMIT(Line.LEDGER, Said.A_STEP, Moment.BEFORE_THE_ANSWER_IS_HEARD),
    /** A mail is announced, and not sent. */
    MAIL_BEFORE_DATA(Line.MAIL, Said.DATA, Moment.BEFORE_IT_IS_HEARD),
    /** A mail is sent but for its end. */
    MAIL_BEFORE_END(Line.MAIL, Said.END_OF_DATA, Moment.BEFORE_IT_IS_HEARD),
    /** The mail server has taken a mail, and the answer is lost. */
    MAIL_AFTER_END(Line.MAIL, Said.END_OF_DATA, Moment.BEFORE_THE_ANSWER_IS_HEARD);

    private final Line line;
    private final String said;
    private final Moment moment;

    CrashPoint(Line line, String said, Moment moment) {
        this.line = line;
        this.said = said;
        this.moment = moment;
    }

    /** To whom it speaks. */
    public enum Line {
        /** The store, where it is a server of its own. */
        STORE,
        /** The accounting platform, where it or its database is a server of its own. */
        LEDGER,
        /** The mail server. */
        MAIL
    }

    /** A word of PostgreSQL's protocol. */
    static final String COMMIT = "COMMIT\0";

    /** Words of PostgreSQL's protocol and of SMTP. */
    private static final class Said {

        static final String COMMIT = CrashPoint.COMMIT;
        static final String A_STEP = "";
        static final String DATA = "DATA\r\n";
        static final String END_OF_DATA = "\r\n.\r\n";
    }

    /** To whom it speaks there. */
    public Line line() {
        return line;
    }

    /**
     * What happens there after so many times that it was passed.
     *
     * @param step what is said to the accounting platform, if it is the one that it speaks to
     */
    public WatchedLine.Wait then(String step, int passed, Runnable then) {
        return new WatchedLine.Wait(said.equals(Said.A_STEP) ? step : said, moment, passed, then);
    }
}
