// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: keeps cookies, follows links and redirects, fills in the forms that a page really holds. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** For a form with a file, while many others are sent. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String BOUNDARY = "----slipway-itests-boundary";

    private final HttpClient http;
    private final String language;

    /** Of somebody who asks for no language. */
    public Browser() {
        this("");
    }

    /** Of somebody who reads a language, as browsers ask for it. */
    public Browser(String language) {
        this.http = client().build();
        this.language = language;
    }

    /** Of somebody who believes other certificates. */
    public Browser(SSLContext certificates) {
        this.http = client().sslContext(certificates).build();
        this.language = "";
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /** Opens an address. */
    public Page open(URI address) {
        return followed(send(HttpRequest.newBuilder(address).GET()));
    }

    /** Where an answer leads to, at last. */
    public Page followed(Page answer) {
        Page page = answer;
        while (page.status() == 303 || page.status() == 302) {
            page = send(HttpRequest.newBuilder(page.address().resolve(page.header("Location")))
                    .GET());
        }
        return page;
    }

    /** Saves what is at an address. */
    public byte[] download(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("nothing to save at " + address + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows the link that reads so. */
    public Page follow(Page page, String label) {
        return open(page.address().resolve(page.link(label).attr("href")));
    }

    /** Presses a button of a form that takes text only; what the page prefilled is sent along. */
    public Page press(Page page, String button, Map<String, String> typed) {
        return followed(send(page, button, typed));
    }

    /** The same, without going where the answer leads to. */
    public Page send(Page page, String button, Map<String, String> typed) {
        FormElement form = page.form(button);
        String body = fields(form, typed).entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(action(page, form, button))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin(page))
                .POST(BodyPublishers.ofString(body));
        return send(request);
    }

    /** Presses a button of a form with a file. */
    public Page press(Page page, String button, Map<String, String> typed, Upload file) {
        return followed(send(page, button, typed, file));
    }

    /** The same, without going where the answer leads to. */
    public Page send(Page page, String button, Map<String, String> typed, Upload file) {
        FormElement form = page.form(button);
        HttpRequest.Builder request = HttpRequest.newBuilder(action(page, form, button))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", origin(page))
                .POST(BodyPublishers.ofByteArray(multipart(fields(form, typed), file)));
        return send(request);
    }

    /** Saves what a link of a page leads to. */
    public byte[] save(Page page, String label) {
        URI address = page.address().resolve(page.link(label).attr("href"));
        try {
            HttpRequest sent =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
            HttpResponse<byte[]> answer = http.send(sent, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " at " + address);
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Page send(HttpRequest.Builder request) {
        try {
            if (!language.isEmpty()) {
                request.setHeader("Accept-Language", language);
            }
            HttpRequest sent = request.timeout(LONGEST).build();
            HttpResponse<String> answer = http.send(sent, BodyHandlers.ofString(StandardCharsets.UTF_8));
            URI address = answer.uri();
            Document document = Jsoup.parse(answer.body(), address.toString());
            return new Page(answer.statusCode(), answer.headers(), address, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(FormElement form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KeyVal prefilled : form.formData()) {
            fields.put(prefilled.key(), prefilled.value());
        }
        form.select("input[type=file], button[name=do]").forEach(left -> fields.remove(left.attr("name")));
        fields.putAll(typed);
        return fields;
    }

    private static byte[] multipart(Map<String, String> fields, Upload file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\""
                        + file.name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\r\nContent-Type: " + file.type
                        + "\r\n\r\n");
        body.writeBytes(file.bytes);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the form goes when this button of it is pressed. */
    private static URI action(Page page, FormElement form, String button) {
        String address = form.select("button[formaction]").stream()
                .filter(one -> one.text().equals(button))
                .findFirst()
                .map(one -> one.attr("formaction"))
                .orElse(form.attr("action"));
        return address.isEmpty() ? page.address() : page.address().resolve(address);
    }

    private static String origin(Page page) {
        return page.address().getScheme() + "://" + page.address().getAuthority();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
