// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Browser;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Mailbox.Mail;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;
import org.slipway.itests.kit.WatchedBrowser;

/**
 * Scripts come in through every text that people or the host can write, and are looked at in a browser everywhere it is
 * shown. A page with a script in it must be built of the same elements as the page with harmless words.
 */
@ExtendWith({Chromium.class, SiteExtension.class})
class ScriptPayloadsIT {

    private static final String HARMLESS = "harmless words?";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Site site;
    private static WatchedBrowser witness;
    private static ApprovalScreen staff;

    @BeforeAll
    static void open(Site running) {
        site = running;
        witness = new WatchedBrowser(1280, 900);
        staff = new ApprovalScreen(running.base());
        staff.signsIn(Staff.APPROVER);
        Awaitility.await("the queue").atMost(PATIENCE).until(() -> staff.queue().status() == 200);
        witness.visits(site.address("/approvals/sign-in").toString());
        witness.browser().findElement(By.name("name")).sendKeys(Staff.APPROVER.name());
        witness.browser().findElement(By.name("password")).sendKeys(Staff.APPROVER.password());
        witness.browser().findElement(By.cssSelector("main button")).click();
    }

    @AfterAll
    static void close() {
        witness.close();
    }

    /** All at once, step by step: so nobody waits for a mail or a picture sixty times. */
    @TestFactory
    Stream<DynamicTest> shouldStayText_whenAScriptComesThroughEveryField() {
        List<String> payloads = payloads();
        Story harmless = new Story("harmless", HARMLESS);
        List<Story> stories = new ArrayList<>(List.of(harmless));
        chosen(payloads).forEach(payload -> stories.add(new Story("script" + stories.size(), payload)));
        stories.forEach(Story::submit);
        stories.forEach(Story::hold);
        stories.forEach(Story::reject);
        stories.forEach(Story::readMails);
        stories.forEach(Story::revoke);
        return Stream.concat(
                Stream.of(dynamicTest(
                        "there are 60",
                        () -> assertThat(payloads).doesNotHaveDuplicates().hasSize(60))),
                stories.stream()
                        .map(story -> dynamicTest(story.text, () -> {
                            assertThat(story.pages)
                                    .containsOnlyKeys(Story.PAGES)
                                    .isEqualTo(harmless.pages);
                            assertThat(story.offences).isEmpty();
                        })));
    }

    /** Every fifth: each costs two seconds. All of them with {@code -Dslipway.payloads=all}. */
    private static List<String> chosen(List<String> payloads) {
        return IntStream.range(0, payloads.size())
                .filter(place -> place % 5 == 0 || "all".equals(System.getProperty("slipway.payloads")))
                .mapToObj(payloads::get)
                .toList();
    }

    @Test
    void shouldStayText_whenAScriptIsAskedFor() {
        Browser stranger = new Browser();
        List<String> pages = List.of("/portal/%s", "/portal/l/%s", "/approvals/%s", "/approvals/sign-in?to=%s");
        for (String page : pages) {
            String harmless = shape(stranger.open(site.address(page.formatted("harmless"))));
            for (String payload : payloads()) {
                String encoded = encoded(payload);
                if (page.contains("?") || (!encoded.contains("%2F") && !encoded.contains("%25"))) {
                    URI address = URI.create(site.base() + page.formatted(encoded));
                    assertThat(shape(stranger.open(address)))
                            .as(address.toString())
                            .isEqualTo(harmless);
                }
            }
        }
    }

    private static String shape(Page page) {
        StringBuilder shape = new StringBuilder("" + page.status());
        page.document().getAllElements().forEach(element -> {
            shape.append('\n').append(element.normalName());
            element.attributes().forEach(attribute -> shape.append(' ').append(attribute.getKey()));
        });
        return shape.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> payloads() {
        try (var in = ScriptPayloadsIT.class.getResourceAsStream("/script-payloads.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An invoice, its slip and its mails, all full of one text; every page of it, by name. */
    private static final class Story {

        private final String text;
        private final Specimen invoice;
        private final Customer customer;
        private static final String[] PAGES = {
            "invoice",
            "options",
            "form",
            "form with errors",
            "review",
            "review with errors",
            "invoice on hold",
            "on hold",
            "invoice after a rejection",
            "rejected",
            "again",
            "review of the rejected",
            "mails",
            "links",
            "a link revoked"
        };

        private final Map<String, String> pages = new LinkedHashMap<>();
        private final List<String> offences = new ArrayList<>();
        private String code;

        Story(String id, String text) {
            this.text = text;
            HostBooks books = site.books();
            books.opens(new Business(id, text, text, text, text));
            invoice = new Specimen(id, "S-1", text, text, 20, "5000.00", List.of(text, text));
            customer = books.enters(invoice);
            books.notifies(invoice);
        }

        void submit() {
            look("invoice", customer.link().getPath());
            fetch(List.of("options", "form"), List.of("/portal/pay", "/portal/pay/slip"));
            fillIn("form with errors", "/portal/pay/slip", "[type=file]");
            code = customer.submits(
                    Map.of("company", text, "amount", "1.00", "shortReason", "OTHER", "note", text),
                    Upload.of(text + ".png", "image/png", Pictures.png()));
        }

        void hold() {
            awaitPicture();
            look("review", "/approvals/slips/" + code);
            fillIn("review with errors", "/approvals/slips/" + code, "[name=reason]");
            staff.holds(staff.slip(code), text);
            fetch(List.of("invoice on hold", "on hold"), List.of(customer.link().getPath(), "/portal/slips/" + code));
        }

        void reject() {
            awaitMails(3);
            staff.rejects(staff.slip(code), "Other: see the note", text);
            fetch(
                    List.of("invoice after a rejection", "rejected", "again", "review of the rejected"),
                    List.of(
                            customer.link().getPath(),
                            "/portal/slips/" + code,
                            "/portal/pay/slip?again=" + code,
                            "/approvals/slips/" + code));
        }

        void readMails() {
            List<String> mails = awaitMails(4);
            pages.put("mails", witness.opens(mails).stream().sorted().toList().toString());
            offences.addAll(witness.offences());
        }

        void revoke() {
            String links = "/approvals/links?invoice=" + encoded(text);
            look("links", links);
            staff.revokes(staff.open(links), text);
            fetch(List.of("a link revoked"), List.of(links));
        }

        private void fillIn(String name, String path, String field) {
            pages.put(name, witness.fillsIn(path, field, text));
            offences.addAll(witness.offences());
        }

        private void fetch(List<String> names, List<String> paths) {
            Iterator<String> skeletons = witness.fetches(paths).iterator();
            names.forEach(name -> pages.put(name, skeletons.next()));
            offences.addAll(witness.offences());
        }

        private void look(String name, String path) {
            pages.put(name, witness.visits(site.address(path).toString()));
            offences.addAll(witness.offences());
        }

        private void awaitPicture() {
            Awaitility.await("picture of " + code)
                    .atMost(PATIENCE)
                    .until(() -> staff.open("/approvals/slips/" + code + "/preview/1")
                                    .status()
                            == 200);
        }

        private List<String> awaitMails(int count) {
            return Awaitility.await(count + " mails to " + invoice.email())
                    .atMost(PATIENCE)
                    .until(
                            () -> site.mailbox().all(mail -> mail.to().contains(invoice.email())).stream()
                                    .map(Mail::html)
                                    .toList(),
                            mails -> mails.size() == count);
        }
    }
}
