// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Shown;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.Scan;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.web.ClientLimits;
import org.slipway.web.internal.ConfiguredFront;
import org.slipway.web.testing.FakeSeals;
import org.slipway.web.testing.PageServer;

/** The approval screen in a real server, and a browser that keeps its cookies. */
final class ApprovalScreen implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    /** What every page shows of its slip, as digests. */
    static final Shown SHOWN = new Shown("a".repeat(16), "b".repeat(16), Optional.of("c".repeat(16)));

    final MutableClock clock = MutableClock.standing();
    final FakeApprovals approvals = new FakeApprovals();
    final FakeEntry entry = new FakeEntry();
    final FakeRelations relations = new FakeRelations();
    final FakeQueue queue = new FakeQueue(approvals);
    final FakeAttention attention = new FakeAttention();
    final FakeDueSlips due = new FakeDueSlips();
    final FakeDrawings drawings = new FakeDrawings();
    final FakeSavedFilters filters = new FakeSavedFilters();
    final FakeOwnDecisions own = new FakeOwnDecisions();
    final FakeLinks links = new FakeLinks();
    final FakeOperations operations = new FakeOperations();
    final FakePostings postings = new FakePostings();
    final FakeMethods methods = new FakeMethods();
    final FakeBooks books = new FakeBooks();
    final FakeSupplierSetUp setUp = new FakeSupplierSetUp();
    final FakeAudit audit = new FakeAudit();
    final FakeRealm realm = FakeRealm.withAccounts();
    final FakeSignedIn signedIn = new FakeSignedIn(clock);
    final FakeOffers offers = new FakeOffers();
    final Map<SupplierId, Supplier> known =
            new HashMap<>(Map.of(Suppliers.TALA.id(), Suppliers.TALA, Suppliers.BAYVIEW.id(), Suppliers.BAYVIEW));
    final List<String> met = new ArrayList<>();
    final List<String> cookies = new ArrayList<>();
    private final StaffSessions sessions;
    private final PageServer server;

    ApprovalScreen(Path temporary) {
        this(temporary, Map.of("timeZone", "Asia/Manila"));
    }

    ApprovalScreen(Path temporary, Map<String, Object> rules) {
        sessions = new StaffSessions(
                new FakeSeals(clock),
                () -> false,
                new StaffStanding(
                        signedIn,
                        realm,
                        SettingsTrial.good(StaffSettings::new, rules).settings(),
                        clock),
                new StaffSessions.Sources(clock, new Random(1), offers));
        sessions.suppliers = new FakeKnownSuppliers(known);
        SlipServices slips = new SlipServices(approvals, attention, relations, queue, own);
        server = new PageServer(temporary)
                .page(
                        new SignInServlet(
                                sessions,
                                new SignIns(realm, clock),
                                staff -> met.add(staff.name()),
                                ConfiguredFront.at("http://localhost:8181", new ClientLimits(20, 120, 60))),
                        Addresses.SIGN_IN)
                .page(new SignOutServlet(sessions), Addresses.SIGN_OUT)
                .page(new SessionsServlet(sessions, signedIn), Addresses.SESSIONS + "/*")
                .page(
                        new QueueServlet(sessions, new QueueServlet.Services(queue, filters, own, due), clock),
                        Addresses.QUEUE)
                .page(new SavedFiltersServlet(sessions, filters, clock), Addresses.FILTERS)
                .page(new NewSlipsServlet(sessions, queue), Addresses.NEW)
                .page(new QueueExportServlet(sessions, queue, clock), Addresses.EXPORT)
                .page(new SlipServlet(sessions, slips, clock), Addresses.SLIPS + "*")
                .page(new AssignmentServlet(sessions, slips, clock), Addresses.ASSIGN)
                .page(new DrawingServlet(sessions, drawings), Addresses.DRAW)
                .page(new EntryServlet(sessions, entry, offers), Addresses.ENTER)
                .page(new LinksServlet(sessions, links, links, clock), Addresses.LINKS + "/*")
                .page(new WorkServlet(sessions, operations), Addresses.WORK + "/*")
                .page(new PostingServlet(sessions, postings), Addresses.POSTING + "/*")
                .page(new ComparisonServlet(sessions, postings), Addresses.COMPARISON)
                .page(new MethodsServlet(sessions, methods), Addresses.METHODS + "/*")
                .page(new SupplierServlet(sessions, setUp), Addresses.SUPPLIER + "/*")
                .page(new AuditServlet(sessions, audit), Addresses.AUDIT + "/*")
                .page(new BooksServlet(sessions), Addresses.BOOKS + "/*")
                .page(new BookInvoicesServlet(sessions), Addresses.BOOK_INVOICES + "/*")
                .page(new BookImportServlet(sessions), Addresses.BOOK_IMPORT)
                .page(new SupplierNamePage(sessions), SupplierNamePage.ADDRESS)
                .start();
    }

    /** On a host that has its books kept here. */
    ApprovalScreen withBooks() {
        sessions.books = books;
        return this;
    }

    /** A pending slip of TALA over PHP 5,000.00, and an invoice that owes PHP 11,200.00. */
    ApprovalScreen with(SlipBuilder... slips) {
        Arrays.stream(slips).map(SlipBuilder::build).map(ApprovalScreen::review).forEach(approvals.reviews::add);
        return this;
    }

    /** A pending slip of TALA with this attachment. */
    ApprovalScreen with(FileReview file) {
        SlipReview review = review(SlipBuilder.slip().build());
        approvals.reviews.add(
                new SlipReview(review.slip(), review.supplier(), review.allocations(), file, review.standing()));
        return this;
    }

    static SlipReview review(Slip slip) {
        boolean tala = slip.ref().supplier().equals(Suppliers.TALA.id());
        return new SlipReview(
                slip,
                Optional.of(tala ? Suppliers.TALA : Suppliers.BAYVIEW),
                slip.figures().settlement().allocations().stream()
                        .map(allocation -> new AllocationReview(
                                allocation,
                                Optional.of(
                                        tala
                                                ? InvoiceBuilder.invoice()
                                                        .id(allocation.invoice().invoice())
                                                        .build()
                                                : InvoiceBuilder.singaporeInvoice()
                                                        .build()),
                                Money.parse(tala ? "PHP 750.00" : "SGD 0.00"),
                                List.of()))
                        .toList(),
                new FileReview(new Preview(PreviewState.READY, 2), Scan.NOT_SCANNED, List.of()),
                new SlipReview.Standing(List.of(), List.of(), List.of(), Optional.empty(), SHOWN));
    }

    /** A pending slip of TALA that has taken these steps. */
    ApprovalScreen with(PastStep... steps) {
        SlipReview review = review(SlipBuilder.slip().build());
        approvals.reviews.add(new SlipReview(
                review.slip(),
                review.supplier(),
                review.allocations(),
                review.file(),
                new SlipReview.Standing(List.of(steps), List.of(), List.of(), Optional.empty(), SHOWN)));
        return this;
    }

    /** A slip of which it is not known what its invoices owe: the host knows none of them, or does not answer at all. */
    ApprovalScreen without(DecisionRefusal gap, SlipBuilder slip) {
        SlipReview known = review(slip.build());
        boolean answers = gap != DecisionRefusal.HOST_UNAVAILABLE;
        Shown shown = new Shown(SHOWN.slip(), SHOWN.findings(), answers ? SHOWN.balances() : Optional.empty());
        approvals.reviews.add(new SlipReview(
                known.slip(),
                known.supplier().filter(supplier -> answers),
                known.allocations().stream()
                        .map(use -> new AllocationReview(
                                use.allocation(), Optional.empty(), use.otherPending(), use.inDoubt()))
                        .toList(),
                known.file(),
                new SlipReview.Standing(List.of(), List.of(), List.of(), Optional.of(gap), shown)));
        return this;
    }

    ApprovalScreen signedIn(String name) {
        HttpResponse<String> answer = signIn(name, FakeRealm.password(name), Addresses.QUEUE);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
        }
        return this;
    }

    /** Opens the form and sends it. */
    HttpResponse<String> signIn(String name, String password, String target) {
        String form = get(Addresses.SIGN_IN).body();
        return post(Addresses.SIGN_IN, "name", name, "password", password, "to", target, "formToken", token(form));
    }

    HttpResponse<String> get(String path, String... headers) {
        return keep(server.get(path, withCookies(headers)));
    }

    /** Sends a form of these names and values; one that names a version says what was shown, too. */
    HttpResponse<String> post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (all.contains("version") && !all.contains("shown")) {
            all.addAll(List.of("shown", SHOWN.toString()));
        }
        return post(new String[0], path, all.toArray(new String[0]));
    }

    HttpResponse<String> post(String[] headers, String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return keep(
                server.post(path, BodyPublishers.ofString(body.toString()), withCookies(all.toArray(new String[0]))));
    }

    /** Sends a form of these names and values with a file for the field {@code logo}. */
    HttpResponse<String> postFile(String path, String fileName, byte[] file, String... fields) {
        return postFile("logo", path, fileName, file, fields);
    }

    HttpResponse<String> postFile(String field, String path, String fileName, byte[] file, String... fields) {
        String boundary = "----form";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n")
                    .getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return keep(server.post(
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                withCookies("Content-Type", "multipart/form-data; boundary=" + boundary)));
    }

    /** The token of the forms on a page. */
    static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form on this page: " + page);
        }
        return token.group(1);
    }

    private String[] withCookies(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!cookies.isEmpty()) {
            all.addAll(List.of("Cookie", String.join("; ", cookies)));
        }
        return all.toArray(new String[0]);
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String cookie = header.substring(0, header.indexOf(';'));
            String name = cookie.substring(0, cookie.indexOf('=') + 1);
            cookies.removeIf(old -> old.startsWith(name));
            if (!header.contains("Max-Age=0")) {
                cookies.add(cookie);
            }
        }
        return answer;
    }

    @Override
    public void close() {
        server.close();
    }
}
