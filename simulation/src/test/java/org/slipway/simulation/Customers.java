// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Submission;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.testkit.Methods;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;

/** Customers: who gets no answer sends the same form again. */
final class Customers {

    private static final int MOST_FORMS = 6;
    private static final int PESOS = 9_000;
    private static final double WRONG_ACCOUNT = 0.1;
    private static final String FINGERPRINT = "ab".repeat(32);

    private final World world;
    private final List<Form> unanswered = new ArrayList<>();
    private int forms;

    Customers(World world) {
        this.world = world;
    }

    /** What was typed; its number makes its key. */
    private record Form(int number, String invoice, String amount, PaymentMethod method) {}

    /** Sends a form, a new one or one again. */
    void submit() {
        if (unanswered.isEmpty() && forms == MOST_FORMS) {
            return;
        }
        if (forms < MOST_FORMS && (unanswered.isEmpty() || world.lot().strikes(0.5))) {
            unanswered.add(form());
        }
        Form form = world.lot().of(unanswered);
        Node node = world.node();
        SlipCode code = code();
        SubmissionAnswer answer = node.slips().submit(newSlip(form, code, node), NewSlips.MANY);
        acknowledged(form, answer);
    }

    private Form form() {
        Lot lot = world.lot();
        forms++;
        return new Form(
                forms,
                lot.of(SimulatedHost.INVOICES),
                "PHP " + (1 + lot.below(PESOS)) + ".00",
                lot.strikes(WRONG_ACCOUNT) ? Methods.INSTAPAY : Methods.GCASH);
    }

    private SlipCode code() {
        SlipCode code = new SlipCode("PS-" + (1001 + world.codes().size()) + "-SM");
        world.codes().add(code);
        return code;
    }

    private static NewSlip newSlip(Form form, SlipCode code, Node node) {
        Slip slip = SlipBuilder.slip()
                .code(code.value())
                .invoice(form.invoice())
                .amount(form.amount())
                .method(form.method())
                .submitted(node.clock().instant().truncatedTo(ChronoUnit.MICROS).toString())
                .build();
        NewSlip made = NewSlips.of(slip, new Submission(NewSlips.key("form-" + form.number()), FINGERPRINT));
        return new NewSlip(made.submission(), slip, made.taken(), made.file(), List.of());
    }

    private void acknowledged(Form form, SubmissionAnswer answer) {
        Optional<SlipCode> code = Optional.empty();
        if (answer instanceof SubmissionAnswer.Stored stored) {
            code = Optional.of(stored.slip().code());
        } else if (answer instanceof SubmissionAnswer.AlreadySubmitted already) {
            code = Optional.of(already.first().slip().code());
        }
        code.ifPresent(told -> {
            unanswered.remove(form);
            world.history().acknowledged(told);
            world.tell(told + " is acknowledged over " + form.amount());
        });
    }

    /** Takes a slip back. */
    void withdraw() {
        if (world.codes().isEmpty()) {
            return;
        }
        SlipCode code = world.lot().of(List.copyOf(world.codes()));
        Node node = world.node();
        InvoiceRef invoice = new InvoiceRef(Suppliers.TALA.id(), world.lot().of(SimulatedHost.INVOICES));
        PortalVisit visit = new PortalVisit("A".repeat(22), invoice, "payables@narra.example");
        boolean done = node.withdrawal()
                .of(visit, () -> node.queries().find(SupplierScope.EVERY, code))
                .fold(slip -> true, refusal -> false);
        world.tell(code + (done ? " is withdrawn" : " is not withdrawn"));
    }
}
