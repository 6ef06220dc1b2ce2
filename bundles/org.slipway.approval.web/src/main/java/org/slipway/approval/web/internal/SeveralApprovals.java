// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.approval.ApprovedOrNot;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.approval.web.internal.page.ApprovedPage;
import org.slipway.approval.web.internal.pages.JteapprovedGenerated;
import org.slipway.web.Statuses;

/** Approves several slips of a list at once, and says what became of each. */
final class SeveralApprovals {

    private final SlipQueue queue;
    private final SeveralUndo undo;

    SeveralApprovals(SlipQueue queue, SeveralUndo undo) {
        this.queue = queue;
        this.undo = undo;
    }

    /** Whether the button that approves was pressed. */
    static boolean asked(StaffRequest request) {
        return request.field("do").equals("approve");
    }

    /** The key of what is wrong with the form; empty if it was carried out and answered. */
    Optional<String> take(StaffRequest request, SeveralForm form, FilterForm list) throws IOException {
        if (form.targets().isEmpty()) {
            return Optional.of("several.none");
        }
        answer(request, queue.approve(request.staff(), form.targets()), list);
        return Optional.empty();
    }

    private void answer(StaffRequest request, List<ApprovedOrNot> answers, FilterForm list) throws IOException {
        int status = answers.stream()
                .flatMap(answer -> refusal(answer).stream())
                .findFirst()
                .map(Statuses::of)
                .orElse(HttpServletResponse.SC_OK);
        ApprovedPage page = new ApprovedPage(
                request.frame(request.text("several.done")),
                rows(request, answers, answer -> stands(answer).equals(Optional.of(SlipStatus.APPROVED))),
                rows(request, answers, answer -> stands(answer).equals(Optional.of(SlipStatus.FIRST_APPROVED))),
                rows(request, answers, answer -> refusal(answer).isPresent()),
                list.address(),
                undo.offer(request, decided(answers), list));
        request.page(status, JteapprovedGenerated::render, page);
    }

    private static List<Slip> decided(List<ApprovedOrNot> answers) {
        return answers.stream()
                .flatMap(answer -> answer.outcome().fold(Stream::of, refusal -> Stream.<Slip>empty()))
                .toList();
    }

    private static List<ApprovedPage.Row> rows(
            StaffRequest request, List<ApprovedOrNot> answers, Predicate<ApprovedOrNot> wanted) {
        return answers.stream()
                .filter(wanted)
                .map(answer -> new ApprovedPage.Row(
                        answer.slip().value(), Addresses.slip(answer.slip()), reason(request, answer)))
                .toList();
    }

    private static Optional<SlipStatus> stands(ApprovedOrNot answer) {
        return answer.outcome().fold(slip -> Optional.of(slip.status()), refusal -> Optional.empty());
    }

    private static Optional<DecisionRefusal> refusal(ApprovedOrNot answer) {
        return answer.outcome().fold(slip -> Optional.empty(), Optional::of);
    }

    private static String reason(StaffRequest request, ApprovedOrNot answer) {
        return refusal(answer)
                .map(refusal -> request.text("refused." + refusal + ".heading"))
                .orElse("");
    }
}
