// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.slipway.api.security.OpenedSeal;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;

/** Keeps other sites from submitting our forms: each carries a token that was sealed for its session. */
public final class FormGuard {

    /** The name of the hidden field. */
    public static final String FIELD = "formToken";

    private static final Duration LIFE = Duration.ofHours(12);

    private final Seals seals;

    public FormGuard(Seals seals) {
        this.seals = seals;
    }

    /**
     * The token for a form about to be shown.
     *
     * @param session what tells this session from every other, the same as long as it lasts
     */
    public String token(String session) {
        return seals.seal(SealPurpose.FORM, session, LIFE);
    }

    /** Whether a form that came with {@code token} was shown by us in this session. */
    public boolean accepts(String session, String token) {
        return seals.open(SealPurpose.FORM, token)
                .filter(seal -> seal.value().equals(session))
                .isPresent();
    }

    /** The session that a form was shown in, over or not; empty if the form is none of ours, or too old. */
    public Optional<String> shownIn(String token) {
        return seals.open(SealPurpose.FORM, token).map(OpenedSeal::value);
    }

    /** Whether the browser itself says that another site sent this request; known before the body is read. */
    public static boolean crossSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
