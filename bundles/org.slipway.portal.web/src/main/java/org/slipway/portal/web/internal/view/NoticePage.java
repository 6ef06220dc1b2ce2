// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import org.slipway.web.Texts;

/**
 * A page with one message for somebody who has no valid visit: the link has expired, or the session is over.
 *
 * @param renewal sealed proof that an expired link was ours, for the form that asks for a fresh one; empty for no form
 */
public record NoticePage(Texts texts, Kind kind, String renewal) {

    /** The messages. */
    public enum Kind {
        /** The link is past its last day. */
        EXPIRED(410),
        /** A fresh link is on its way, or was not due. */
        RENEWED(200),
        /** There is no session, or it is over. */
        CLOSED(403),
        /** The same, and a form was just sent; the browser can send it again. */
        CLOSED_FORM(403),
        /** The same, and what was typed into the form of a slip is kept. */
        CLOSED_KEPT(403);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /** The style of the state in a word. */
    public String chipStyle() {
        return kind == Kind.RENEWED ? "chip chip-ok" : "chip chip-wait";
    }

    public String text(String key) {
        return texts.get("notice." + kind + "." + key);
    }
}
