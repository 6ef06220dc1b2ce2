// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.RejectedOrNot;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.slip.Slip;
import org.slipway.approval.web.internal.page.RejectedPage;
import org.slipway.approval.web.internal.pages.JterejectedGenerated;
import org.slipway.web.Statuses;

/** Rejects several slips of a list at once, and says what became of each. */
final class SeveralRejections {

    private static final Set<DecisionRefusal> ABOUT_THE_NOTE =
            Set.of(DecisionRefusal.NOTE_MISSING, DecisionRefusal.NOTE_TOO_LONG);

    private final SlipQueue queue;
    private final SeveralUndo undo;

    SeveralRejections(SlipQueue queue, SeveralUndo undo) {
        this.queue = queue;
        this.undo = undo;
    }

    /** The key of what is wrong with the form; empty if it was carried out and answered. */
    Optional<String> take(StaffRequest request, SeveralForm form, FilterForm list) throws IOException {
        if (form.targets().isEmpty()) {
            return Optional.of("several.none");
        }
        if (form.reason().isEmpty()) {
            return Optional.of("reject.reasonMissing");
        }
        List<RejectedOrNot> answers =
                queue.reject(request.staff(), form.targets(), form.reason().get(), form.note());
        Optional<DecisionRefusal> wrongNote =
                refusals(answers).filter(ABOUT_THE_NOTE::contains).findFirst();
        if (wrongNote.isPresent()) {
            return Optional.of(
                    wrongNote.get() == DecisionRefusal.NOTE_MISSING ? "reject.noteMissing" : "reject.noteTooLong");
        }
        answer(request, answers, list);
        return Optional.empty();
    }

    private void answer(StaffRequest request, List<RejectedOrNot> answers, FilterForm list) throws IOException {
        int status = refusals(answers).findFirst().map(Statuses::of).orElse(HttpServletResponse.SC_OK);
        RejectedPage page = new RejectedPage(
                request.frame(request.text("several.done")),
                answers.stream()
                        .filter(answer -> answer.refusal().isEmpty())
                        .map(answer -> row(answer, ""))
                        .toList(),
                answers.stream()
                        .filter(answer -> answer.refusal().isPresent())
                        .map(answer -> row(answer, reason(request, answer)))
                        .toList(),
                list.address(),
                undo.offer(request, decided(answers), list));
        request.page(status, JterejectedGenerated::render, page);
    }

    private static List<Slip> decided(List<RejectedOrNot> answers) {
        return answers.stream()
                .flatMap(answer -> answer.outcome().fold(Stream::of, refusal -> Stream.<Slip>empty()))
                .toList();
    }

    private static Stream<DecisionRefusal> refusals(List<RejectedOrNot> answers) {
        return answers.stream().map(RejectedOrNot::refusal).flatMap(Optional::stream);
    }

    private static String reason(StaffRequest request, RejectedOrNot answer) {
        return request.text("refused." + answer.refusal().orElseThrow() + ".heading");
    }

    private static RejectedPage.Row row(RejectedOrNot answer, String reason) {
        return new RejectedPage.Row(answer.slip().value(), Addresses.slip(answer.slip()), reason);
    }
}
