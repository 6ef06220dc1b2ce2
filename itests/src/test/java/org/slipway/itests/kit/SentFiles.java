// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Sends the files of a folder, one after another, and says what became of each. */
public final class SentFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String BEING_MADE = "The picture is being made";

    private final Customer customer;
    private final ApprovalScreen staff;

    /** Sent by that customer, looked at by staff that has signed in. */
    public SentFiles(Customer customer, ApprovalScreen staff) {
        this.customer = customer;
        this.staff = staff;
    }

    /**
     * A file that was sent.
     *
     * @param became drawn, partly drawn, not drawn or refused
     * @param said why it is refused, or what staff is told of it
     * @param millis until it was refused, or its picture was there
     */
    public record Row(String file, String became, String said, long millis) {

        @Override
        public String toString() {
            return String.format("%-52s %-12s %7d  %s", file, became, millis, said);
        }
    }

    /** In the order of their names. */
    public List<Row> of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Row> rows = new ArrayList<>();
        for (Path file : files) {
            rows.add(sent(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        return rows;
    }

    private Row sent(String name, byte[] bytes) {
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "1.00");
        long start = System.nanoTime();
        Page answer = customer.pressesOk(form, typed, Upload.of(name, "", bytes));
        if (answer.status() != 200) {
            return new Row(name, "refused", answer.problemAt("attachment"), millis(start));
        }
        String code = Customer.slipCode(answer.text());
        Page slip = Awaitility.await("the picture of " + name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> staff.open("/approvals/slips/" + code),
                        page -> !page.text().contains(BEING_MADE));
        long millis = millis(start);
        customer.takesBack(customer.open("/portal/slips/" + code));
        return new Row(name, became(slip), said(slip), millis);
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static String became(Page slip) {
        if (slip.document().select(".viewer-page").isEmpty()) {
            return "not drawn";
        }
        return slip.document().select(".viewer-missing").isEmpty() ? "drawn" : "partly drawn";
    }

    private static String said(Page slip) {
        return slip.document().select(".viewer-missing, .viewer-holds li").eachText().stream()
                .collect(Collectors.joining(" "));
    }
}
