// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A customer as a program: opens a portal link, fills in the form that the page shows, sends it. */
final class Visitor {

    private static final String BOUNDARY = "slipway-benchmark-boundary";
    private static final Pattern CODE = Pattern.compile("PS-[0-9A-Z]{4}-[0-9A-Z]{2}");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final HttpClient sender =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI invoicePage;

    /** Opens the link; the visit lasts as long as its session. */
    Visitor(URI link) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = client.send(get(link), HttpResponse.BodyHandlers.ofByteArray());
        expect(page, 200);
        invoicePage = page.uri();
    }

    /** The address of the invoice page. */
    URI invoicePage() {
        return invoicePage;
    }

    /** The session as a request header has it. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    /** The invoice page as sent. */
    byte[] readInvoicePage() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = client.send(get(invoicePage), HttpResponse.BodyHandlers.ofByteArray());
        expect(page, 200);
        return page.body();
    }

    /** Reads the slip form and fills it in, ready to be sent. */
    HttpRequest filledForm(byte[] jpeg, String reference) throws IOException, InterruptedException {
        URI formPage = invoicePage.resolve("/portal/pay/slip");
        HttpResponse<String> page =
                client.send(get(formPage), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        FormElement form =
                (FormElement) Jsoup.parse(page.body(), formPage.toString()).expectFirst("form[enctype]");
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("attachment");
        fields.put("referenceNo", reference);
        fields.put("amount", "1.00");
        fields.put("transactionDate", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        fields.put("paymentMethod", firstMethod(form));
        return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .timeout(LIMIT)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", formPage.resolve("/").toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(fields, jpeg)))
                .build();
    }

    /**
     * Sends a form once, without opening the slip's page; an error unless the answer leads there.
     *
     * @return the slip's code
     */
    String send(HttpRequest form) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = sender.send(form, HttpResponse.BodyHandlers.ofByteArray());
        expect(answer, 303);
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IOException("a slip was sent, but the answer does not lead to it: " + answer.headers());
        }
        return code.group();
    }

    private static String firstMethod(FormElement form) {
        Element choice = form.selectFirst("[name=paymentMethod] option[value~=.+], input[name=paymentMethod]");
        if (choice == null) {
            throw new IllegalStateException("the form offers no payment method");
        }
        return choice.attr("value");
    }

    private static byte[] multipart(Map<String, String> fields, byte[] jpeg) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(jpeg.length + 4096);
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"attachment\";"
                        + " filename=\"slip.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(jpeg);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static HttpRequest get(URI page) {
        return HttpRequest.newBuilder(page).timeout(LIMIT).build();
    }

    static void expect(HttpResponse<?> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
    }
}
