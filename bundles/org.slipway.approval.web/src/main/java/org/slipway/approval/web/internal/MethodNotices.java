// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodOverview;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Says what became of a form about a payment method, and which one it was, where it is known and still there. */
record MethodNotices(StaffRequest request, MethodOverview overview) {

    List<Notice> done() {
        String done = "methods.done." + request.field("done");
        if (!request.texts().has(done + ".heading")) {
            return List.of();
        }
        Optional<ManagedMethod> method = overview.methods().stream()
                .filter(known -> known.id().value().equals(request.field("method")))
                .findFirst();
        return List.of(method.map(known -> about(done, known)).orElseGet(() -> notice(done)));
    }

    private Notice about(String done, ManagedMethod method) {
        boolean off = method.inForce().isPresent() && !method.active();
        String key = Stream.of(off ? done + ".off" : "", done + ".named")
                .filter(some -> request.texts().has(some + ".explanation"))
                .findFirst()
                .orElse(done);
        return request.notice("notice notice-ok", key, method.presentation().label());
    }

    private Notice notice(String key) {
        return request.notice("notice notice-ok", key);
    }
}
