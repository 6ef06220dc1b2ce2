// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.host.adapter.Answer;
import org.slipway.host.adapter.BoundedHttp;
import org.slipway.host.adapter.Deadline;
import org.slipway.host.adapter.HttpQuestion;
import org.slipway.host.adapter.SecretFile;
import org.slipway.host.adapter.SecretFile.NoSecretException;
import org.slipway.host.adapter.UnansweredException;
import org.slipway.host.killbill.internal.KillBillException.Kind;

/**
 * Questions to one tenant that belong together: one deadline. The address of each names the step that it is part of
 * ({@code …?slipway=post-look}): Kill Bill ignores it, and the log of a proxy tells what was asked.
 *
 * @param denied whether an admin was told that this tenant is closed to us
 */
record KillBill(Tenant tenant, Deadline deadline, AtomicBoolean denied, String step) {

    private static final Logger LOG = LoggerFactory.getLogger(KillBill.class);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int FIRST_ERROR = 400;

    /** The same, about another step. */
    KillBill at(String other) {
        return new KillBill(tenant, deadline, denied, other);
    }

    /** A thing; empty if this tenant has none. */
    Optional<JsonNode> get(String path) throws KillBillException {
        try {
            return Optional.of(KillBillAnswer.good(ask("GET", path, "", Map.of()), OK));
        } catch (KillBillException e) {
            if (e.kind() == Kind.MISSING) {
                return Optional.empty();
            }
            throw told(e);
        }
    }

    /** A part of a list, with the headers that tell how long the whole is. */
    Page page(String path) throws KillBillException {
        try {
            Answer answer = ask("GET", path, "", Map.of());
            JsonNode rows = KillBillAnswer.good(answer, OK);
            String total = answer.headers().getOrDefault("x-killbill-pagination-maxnbrecords", "");
            if (!rows.isArray() || !total.matches("[0-9]{1,9}")) {
                throw new KillBillException(Kind.UNKNOWN, "the answer is no list of Kill Bill's");
            }
            return new Page(rows, Integer.parseInt(total));
        } catch (KillBillException e) {
            throw told(e);
        }
    }

    /** Part of a list that is {@code total} long. */
    record Page(JsonNode rows, int total) {}

    /** Has something made; what is neither made nor refused by Kill Bill itself is unknown. */
    void create(String path, Object body, Map<String, String> headers) throws KillBillException {
        try {
            Answer answer = ask("POST", path, KillBillAnswer.json(body), headers);
            if (answer.status() != CREATED) {
                KillBillAnswer.good(answer, CREATED);
            }
        } catch (KillBillException e) {
            throw told(e);
        }
    }

    private Answer ask(String method, String path, String body, Map<String, String> more) throws KillBillException {
        Map<String, String> headers = new HashMap<>(more);
        headers.putAll(identity());
        headers.put("Accept", "application/json");
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        String address = "/1.0/kb/" + path + (path.contains("?") ? "&" : "?") + "slipway=" + step;
        try {
            Answer answer = BoundedHttp.ask(
                    new HttpQuestion(
                            method, tenant.access().url().resolve(address), headers, HttpQuestion.Body.of(body)),
                    deadline);
            if (answer.status() < FIRST_ERROR) {
                denied.set(false);
            }
            return answer;
        } catch (UnansweredException e) {
            throw new KillBillException(e.sent() ? Kind.UNKNOWN : Kind.NOT_SENT, String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, String> identity() throws KillBillException {
        Tenant.Access access = tenant.access();
        try {
            String login =
                    access.user() + ":" + SecretFile.read(access.passwordFile(), "passwordFile of slipway.killbill");
            return Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)),
                    "X-Killbill-ApiKey",
                    access.apiKey(),
                    "X-Killbill-ApiSecret",
                    SecretFile.read(access.apiSecretFile(), "apiSecretFile of slipway.killbill"),
                    "X-Killbill-CreatedBy",
                    "slipway");
        } catch (NoSecretException e) {
            throw told(new KillBillException(Kind.DENIED, String.valueOf(e.getMessage()), e));
        }
    }

    /** What an admin must act on is told once, until Kill Bill has answered again. */
    private KillBillException told(KillBillException e) {
        if (e.kind() == Kind.DENIED && !denied.getAndSet(true)) {
            LOG.error(
                    "Kill Bill at {} does not let {} in as tenant {}, or not far enough: {}. Nothing is read or posted for"
                            + " supplier {} until that is mended: look at user, passwordFile, apiKey and apiSecretFile of"
                            + " its slipway.killbill, and at the permissions of that user",
                    tenant.access().url(),
                    tenant.access().user(),
                    tenant.access().apiKey(),
                    e.said(),
                    tenant.supplier().id());
        }
        return e;
    }

    /** Kill Bill's id of a thing, in its own form; empty if the text is none. */
    static Optional<String> id(String text) {
        try {
            String id = UUID.fromString(text).toString();
            return id.equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
