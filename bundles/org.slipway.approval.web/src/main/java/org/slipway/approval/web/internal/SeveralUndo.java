// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.OwnDecisions.Decided;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.approval.UndoneOrNot;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.UndoSeveral;
import org.slipway.approval.web.internal.page.UndonePage;
import org.slipway.approval.web.internal.pages.JteundoneGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.Statuses;

/** Takes several decisions back that were taken at once, and says what became of each. */
record SeveralUndo(OwnDecisions decisions) {

    /** The name of the fields with the slips. */
    private static final String DECIDED = "decidedSlip";

    private static final Pattern FORM = Pattern.compile("([^:]{1,20}):(\\d{1,18})");

    /** Whether the button that takes back was pressed. */
    static boolean asked(StaffRequest request) {
        return request.field("do").equals("undo");
    }

    /** The form for slips that were decided just now; empty where it is too late for all of them. */
    Optional<UndoSeveral> offer(StaffRequest request, List<Slip> decided, FilterForm list) {
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        SlipCode last = decided.get(decided.size() - 1).code();
        return decisions
                .latest(request.staff(), last)
                .filter(OwnDecision::undoable)
                .map(inTime -> new UndoSeveral(
                        UndoTime.shown(inTime.left()),
                        SavedView.kept(list),
                        decided.stream()
                                .map(slip -> slip.code() + ":" + slip.version())
                                .toList()));
    }

    void take(StaffRequest request, FilterForm list) throws IOException {
        String[] sent =
                Objects.requireNonNullElse(request.exchange().request().getParameterValues(DECIDED), new String[0]);
        List<Decided> decided = Arrays.stream(sent)
                .limit(SlipQueue.PAGE_SIZE)
                .map(SeveralUndo::read)
                .flatMap(Optional::stream)
                .toList();
        if (decided.isEmpty() || decided.size() < sent.length) {
            request.error(ErrorKind.BAD_REQUEST);
        } else {
            answer(request, decisions.undo(request.staff(), decided), list);
        }
    }

    private static Optional<Decided> read(String value) {
        Matcher parts = FORM.matcher(value);
        return parts.matches()
                ? SlipCode.parse(parts.group(1)).map(code -> new Decided(code, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    private static void answer(StaffRequest request, List<UndoneOrNot> answers, FilterForm list) throws IOException {
        int status = answers.stream()
                .flatMap(answer -> answer.refusal().stream())
                .findFirst()
                .map(Statuses::of)
                .orElse(HttpServletResponse.SC_OK);
        UndonePage page = new UndonePage(
                request.frame(request.text("several.done")),
                rows(request, answers, answer -> answer.refusal().isEmpty()),
                rows(request, answers, answer -> answer.refusal().isPresent()),
                list.address());
        request.page(status, JteundoneGenerated::render, page);
    }

    private static List<UndonePage.Row> rows(
            StaffRequest request, List<UndoneOrNot> answers, Predicate<UndoneOrNot> wanted) {
        return answers.stream()
                .filter(wanted)
                .map(answer -> new UndonePage.Row(
                        answer.slip().value(),
                        Addresses.slip(answer.slip()),
                        answer.refusal()
                                .map(refusal -> reason(request, refusal))
                                .orElse("")))
                .toList();
    }

    private static String reason(StaffRequest request, UndoRefusal refusal) {
        return refusal == UndoRefusal.NOT_FOUND
                ? request.text("refused.NOT_FOUND.heading")
                : request.text("undo." + refusal + ".heading");
    }
}
