// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Customers and staff who go on whatever happens: who gets no answer sends the same again, as people at a browser do. */
public final class PersistentPeople implements AutoCloseable {

    /** Customers wait for staff: what is not decided is not posted either. */
    private static final int MOST_UNDECIDED = 12;

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(300);

    private final Acknowledgements told = new Acknowledgements();
    private final List<Thread> customers = new ArrayList<>();
    private final Thread approver;
    private volatile boolean customersLeave;
    private volatile boolean staffLeaves;

    /** Each customer pays and pays on an invoice of its own; one of staff approves. */
    public PersistentPeople(URI base, List<Customer> paying) {
        paying.forEach(customer -> customers.add(new Thread(new Paying(customer), "customer")));
        approver = new Thread(new Approving(new ApprovalScreen(base)), "approver");
    }

    /** They begin. */
    public PersistentPeople begin() {
        customers.forEach(Thread::start);
        approver.start();
        return this;
    }

    /** What they were told up to now. */
    public Acknowledgements told() {
        return told;
    }

    /** No customer begins anything any more. */
    public void customersLeave() {
        customersLeave = true;
        customers.forEach(PersistentPeople::join);
    }

    @Override
    public void close() {
        customersLeave();
        staffLeaves = true;
        join(approver);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Runnable something) {
        Duration pause = PAUSE;
        try {
            something.run();
        } catch (UncheckedIOException | IllegalStateException | AssertionError noAnswer) {
            told.unanswered();
            pause = PAUSE_AFTER_TROUBLE;
        }
        LockSupport.parkNanos(pause.toNanos());
    }

    /** One who pays one peso after the other, and sends a form until it is answered. */
    private final class Paying implements Runnable {

        private final Customer customer;
        private Page form;
        private Map<String, String> typed;

        Paying(Customer customer) {
            this.customer = customer;
        }

        @Override
        public void run() {
            while (!customersLeave) {
                if (told.undecided() < MOST_UNDECIDED) {
                    attempt(this::pay);
                } else {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }

        private void pay() {
            if (form == null) {
                Page opened = customer.opensTheForm();
                typed = Customer.inOrder(opened);
                typed.put("amount", "1.00");
                form = opened;
            }
            Page answer = customer.sendsTheForm(form, typed, Upload.slip());
            if (answer.status() == 303) {
                told.slip(Customer.slipCode(answer.header("Location")), customer);
                form = null;
            } else {
                told.unanswered();
                form = answer.status() >= 500 ? form : null;
            }
        }
    }

    /** One who approves what was acknowledged, in turn. */
    private final class Approving implements Runnable {

        private final ApprovalScreen screen;
        private boolean signedIn;

        Approving(ApprovalScreen screen) {
            this.screen = screen;
        }

        @Override
        public void run() {
            while (!staffLeaves) {
                attempt(this::decide);
            }
        }

        private void decide() {
            if (!signedIn) {
                signedIn = screen.signsIn(Staff.APPROVER).status() == 200;
            }
            String code = told.nextUndecided();
            if (code != null && !approved(code)) {
                told.putBack(code);
            }
        }

        private boolean approved(String code) {
            try {
                Page slip = screen.open("/approvals/slips/" + code);
                if (slip.status() != 200) {
                    return false;
                }
                if (!slip.offers("Approve")) {
                    return !slip.offers("Reject"); // while the host is away an undecided slip can only be rejected
                }
                if (screen.sendsApproval(slip).status() != 303) {
                    return false;
                }
                told.approved(code);
                return true;
            } catch (UncheckedIOException | IllegalStateException | AssertionError noAnswer) {
                told.unanswered();
                return false;
            }
        }
    }
}
