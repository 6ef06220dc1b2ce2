// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.function.ToIntFunction;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.Outcome;
import org.slipway.web.ErrorKind;
import org.slipway.web.Pages;

/**
 * Leads back to a page when something was done, or says in words why it was not.
 *
 * @param page to go to from these words
 * @param done the page when it was done
 * @param texts what the keys of these words begin with
 */
record WayBack(StaffRequest request, String page, String done, String texts) {

    /** To the same page in either case. */
    WayBack(StaffRequest request, String page, String texts) {
        this(request, page, page, texts);
    }

    /** @param status of a reason; one that nothing is found by has the words of every page that is not there */
    <V, R> void answer(Outcome<V, R> outcome, ToIntFunction<R> status) throws IOException {
        if (outcome instanceof Outcome.Refused<V, R> refused) {
            refuse(refused.reason(), status.applyAsInt(refused.reason()));
        } else {
            Pages.seeOther(request.response(), done);
        }
    }

    private <R> void refuse(R reason, int status) throws IOException {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            request.notice(status, texts + "." + reason, page);
        }
    }
}
