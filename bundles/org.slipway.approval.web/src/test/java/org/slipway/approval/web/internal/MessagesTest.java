// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.SavedFilterRefusal;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodProblem;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.approval.web.internal.StaffRights.Missing;
import org.slipway.web.Texts;
import org.slipway.web.testing.MessageFiles;

final class MessagesTest {

    /** What is said beside a field has no heading. */
    private static final Set<String> FIELDS = Set.of(
            "posting.REASON_MISSING",
            "posting.REASON_TOO_LONG",
            "posting.NUMBER_MISSING",
            "posting.NUMBER_TOO_LONG",
            "posting.NOT_IN_LEDGER",
            "posting.ANOTHER_NUMBER",
            "posting.STATEMENT_MISSING");

    @Test
    void shouldHaveTheSameKeysAndPlaces_whenLanguagesAreCompared() {
        assertThat(MessageFiles.read(StaffServlet.class, "messages_fil.properties"))
                .isEqualTo(MessageFiles.read(StaffServlet.class, "messages.properties"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldHaveAText_whenCodeAsksForIt(String key) {
        for (Texts texts : StaffServlet.MESSAGES.all()) {
            assertThat(texts.has(key)).isTrue();
        }
    }

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(QueueView.values()).map(view -> "view." + view),
                        Arrays.stream(SlipStatus.values()).map(status -> "status." + status),
                        Arrays.stream(CheckLevel.values()).map(level -> "checks.level." + level),
                        Arrays.stream(RejectReason.values()).map(reason -> "reason." + reason),
                        Arrays.stream(SettingsRefusal.values())
                                .filter(refusal -> refusal.field() != SettingsRefusal.Field.ALL)
                                .map(refusal -> "set." + refusal),
                        Arrays.stream(SavedFilterRefusal.values())
                                .flatMap(refusal -> Stream.of("heading", "explanation", "link")
                                        .map(part -> "saved." + refusal + "." + part)),
                        Stream.of(AssignmentRefusal.NOT_ALLOWED, AssignmentRefusal.DECIDED)
                                .flatMap(refusal -> Stream.of("heading", "explanation", "link")
                                        .map(part -> "assign." + refusal + "." + part)),
                        Stream.of(
                                        AssignmentRefusal.NAME_MISSING,
                                        AssignmentRefusal.NAME_TOO_LONG,
                                        AssignmentRefusal.NOT_A_COLLEAGUE)
                                .map(refusal -> "assign.problem." + refusal),
                        SupplierView.CHOICES.stream().map(languages -> "set.languages." + languages),
                        Arrays.stream(SlipStep.values()).map(step -> "history." + step),
                        Arrays.stream(SlipProblem.values())
                                .filter(problem -> problem != SlipProblem.NOT_ALLOWED)
                                .map(problem -> "enter.problem." + problem),
                        Arrays.stream(DrawingRefusal.values())
                                .filter(refusal -> refusal != DrawingRefusal.NOT_FOUND)
                                .flatMap(refusal -> Stream.of(".heading", ".explanation", ".link")
                                        .map(part -> "draw." + refusal + part)),
                        Arrays.stream(UndoRefusal.values())
                                .filter(refusal -> refusal != UndoRefusal.NOT_FOUND)
                                .flatMap(refusal -> Stream.of(".heading", ".explanation", ".link")
                                        .map(part -> "undo." + refusal + part)),
                        Stream.of(
                                        DecisionRefusal.SAME_APPROVER,
                                        DecisionRefusal.OWN_ACCOUNT,
                                        DecisionRefusal.OWN_ENTRY,
                                        DecisionRefusal.FINDINGS_CHANGED,
                                        DecisionRefusal.CHECKS_WAITING,
                                        DecisionRefusal.NOT_GREEN,
                                        DecisionRefusal.NO_PICTURE,
                                        DecisionRefusal.BALANCE_CHANGED,
                                        DecisionRefusal.BALANCE_NOT_SHOWN,
                                        DecisionRefusal.HOST_UNAVAILABLE,
                                        DecisionRefusal.INVOICE_UNKNOWN)
                                .flatMap(refusal -> Stream.of(
                                        "refused." + refusal + ".heading", "refused." + refusal + ".explanation")),
                        Arrays.stream(SessionRefusal.values())
                                .flatMap(refusal -> Stream.of(".heading", ".explanation", ".link")
                                        .map(part -> "sessions." + refusal + part)),
                        Arrays.stream(PostingDecisionRefusal.values())
                                .filter(refusal -> refusal != PostingDecisionRefusal.NOT_FOUND)
                                .map(refusal -> "posting." + refusal)
                                .map(key -> FIELDS.contains(key) ? key : key + ".heading"),
                        Arrays.stream(HostAnswer.State.values()).map(state -> "posting.host." + state + ".heading"),
                        Arrays.stream(ReceiptDifference.Kind.values()).map(kind -> "compare.kind." + kind),
                        Arrays.stream(Missing.values()).map(missing -> "noRights." + missing),
                        Arrays.stream(AuditAction.values()).map(action -> "audit.did." + action),
                        Arrays.stream(AuditReport.Finding.values()).map(finding -> "audit." + finding + ".heading"),
                        Arrays.stream(SlipComparison.Difference.values())
                                .map(difference -> "audit.difference." + difference),
                        Arrays.stream(SlipComparison.Digests.values()).map(digests -> "audit.digests." + digests),
                        Arrays.stream(AuditRefusal.values()).map(refusal -> "audit." + refusal + ".heading"),
                        BooksTexts.keys(),
                        Arrays.stream(MethodKind.values()).map(kind -> "methods.kind." + kind),
                        Arrays.stream(MethodField.values()).map(field -> "methods.field." + field),
                        Arrays.stream(MethodField.values()).map(field -> "methods.hint." + field),
                        Arrays.stream(MethodProblem.values()).map(problem -> "methods.problem." + problem),
                        Arrays.stream(MethodSaved.values()).map(saved -> "methods.done." + saved + ".heading"),
                        Arrays.stream(MethodRefusal.values())
                                .filter(refusal -> refusal != MethodRefusal.WRONG_FIELDS)
                                .map(refusal -> "methods." + refusal + ".explanation"))
                .flatMap(keys -> keys);
    }
}
