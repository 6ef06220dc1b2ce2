// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.web.FormGuard;
import org.slipway.web.KeptForm;
import org.slipway.web.KeptForm.Words;

/**
 * What staff typed into forms whose session had ended. It is kept in the browser and comes back on the same page when the same
 * person has signed in again; nothing is sent by itself. The token of each form says who it was shown to.
 */
final class KeptForms {

    /** What belongs to one sending. */
    private static final Set<String> NOT_KEPT = Set.of(FormGuard.FIELD, "version", "shown", "slip", "do");

    private static final String OWNER = "staff ";

    private final FormGuard guard;
    private final KeptForm kept;

    KeptForms(FormGuard guard, KeptForm kept) {
        this.guard = guard;
        this.kept = kept;
    }

    /** What tells the session of somebody from every other. */
    static String session(StaffSession session) {
        return session.id() + " " + session.staff().name();
    }

    /**
     * Keeps what was typed into a form that we have shown; of others nothing.
     *
     * @param form the fields of the request, without files
     * @return whether it is kept
     */
    boolean keep(HttpServletRequest form, HttpServletRequest request, HttpServletResponse response) {
        String token = form.getParameter(FormGuard.FIELD);
        Optional<String> shownIn =
                token == null || FormGuard.crossSite(request) ? Optional.empty() : guard.shownIn(token);
        shownIn.ifPresent(session -> kept.keep(
                request,
                response,
                new Words(OWNER + session.substring(session.indexOf(' ') + 1), Addresses.page(form), texts(form))));
        return shownIn.isPresent();
    }

    private static Map<String, String> texts(HttpServletRequest form) {
        return form.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_KEPT.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    /** The request with what was kept for this page and this person, if anything was; what the address says comes first. */
    HttpServletRequest restored(HttpServletRequest request, HttpServletResponse response, StaffSession session) {
        Optional<Words> words = kept.of(request, OWNER + session.staff().name(), Addresses.page(request));
        String path = request.getRequestURI();
        boolean entry = path.equals(Addresses.ENTER);
        if (words.isEmpty() || (entry && request.getQueryString() != null)) {
            return request;
        }
        if (entry || path.equals(Addresses.QUEUE)) {
            kept.forget(request, response); // people come here for other things, too
        }
        return new KeptRequest(request, words.get().texts());
    }

    /** Keeps nothing any longer: a form was sent. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        kept.forget(request, response);
    }
}
