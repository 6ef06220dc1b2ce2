// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.web.ErrorKind;
import org.slipway.web.Texts;

/**
 * What an error page shows.
 *
 * @param incident empty if there is none
 * @param staff whether it stands in place of a page of the staff, who have no mail to open again
 */
public record ErrorView(Texts texts, ErrorKind kind, String incident, boolean staff) {

    private static final String STAFF = "/approvals";

    /** In place of the page that was asked for. */
    public static ErrorView of(HttpServletRequest request, Texts texts, ErrorKind kind, String incident) {
        String path = RequestPath.of(request).decoded();
        return new ErrorView(texts, kind, incident, KnownPages.screen(path).equals(STAFF));
    }

    public String title() {
        return texts.get(kind + ".title");
    }

    public String explanation() {
        return said("explanation");
    }

    public String advice() {
        return said("advice");
    }

    private String said(String part) {
        String toStaff = "staff." + kind + "." + part;
        return texts.get(staff && texts.has(toStaff) ? toStaff : kind + "." + part);
    }

    /** The address of the list to look in; empty if there is none for this reader. */
    public String list() {
        return staff && kind == ErrorKind.NOT_FOUND ? STAFF : "";
    }

    public boolean passing() {
        return kind.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
