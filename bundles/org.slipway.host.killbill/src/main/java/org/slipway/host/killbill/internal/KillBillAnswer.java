// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import org.slipway.host.adapter.Answer;
import org.slipway.host.killbill.internal.KillBillException.Kind;

/**
 * What an answer of Kill Bill means. Its errors are JSON with a {@code className} and a {@code code}; an error of any other form
 * comes from a server before it. A code counts as a refusal only if it is known to be given before anything was done.
 */
final class KillBillAnswer {

    /** {@code PAYMENT_EXTERNAL_PAYMENT_METHOD_ALREADY_EXISTS}: two first payments of an account came at once. */
    static final int ANOTHER_IS_FIRST = 7023;

    /** {@code PAYMENT_INVALID_OPERATION}: a payment of this key is there already. */
    static final int KEY_IS_TAKEN = 7032;

    /** {@code PAYMENT_PLUGIN_EXCEPTION}: with {@link #OVER_BALANCE}, more than the invoice owes. */
    static final int STOPPED = 7199;

    private static final String OVER_BALANCE = "Invalid amount";
    private static final Set<Integer> NOT_THERE = Set.of(4006, 4018, 7020);
    private static final int LONGEST_TEXT = 500;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private KillBillAnswer() {}

    /** The JSON of a good answer of this status. */
    static JsonNode good(Answer answer, int status) throws KillBillException {
        if (answer.status() != status) {
            throw failure(answer);
        }
        return tree(answer);
    }

    private static KillBillException failure(Answer answer) throws KillBillException {
        if (answer.status() == 401 || answer.status() == 403) {
            return new KillBillException(Kind.DENIED, "status " + answer.status());
        }
        if (answer.status() < 400) {
            return new KillBillException(Kind.UNKNOWN, "no good answer: status " + answer.status());
        }
        JsonNode error = tree(answer);
        String said = line(error.path("message").asText());
        int code = error.path("code").asInt();
        return new KillBillException(
                kind(answer.status(), error, code, said), code, "status " + answer.status() + " " + said);
    }

    private static Kind kind(int status, JsonNode error, int code, String said) {
        if (!error.path("className").isTextual()) {
            return Kind.UNKNOWN;
        }
        boolean anotherTenants = said.startsWith("Object id=") && said.contains("doesn't belong to tenant");
        if (anotherTenants || (status < 500 && (NOT_THERE.contains(code) || said.startsWith("Object id=")))) {
            return Kind.MISSING;
        }
        boolean refused =
                code == KEY_IS_TAKEN || code == ANOTHER_IS_FIRST || (code == STOPPED && said.contains(OVER_BALANCE));
        return status == 400 && refused ? Kind.REFUSED : Kind.UNKNOWN;
    }

    private static JsonNode tree(Answer answer) throws KillBillException {
        try {
            JsonNode tree = JSON.readTree(answer.body());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            throw new KillBillException(Kind.UNKNOWN, "status " + answer.status() + ", and the answer is no JSON");
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON", e);
        }
    }

    /** In one line of bounded length. */
    static String line(String text) {
        return line(text, LONGEST_TEXT);
    }

    /** In one line of at most so many characters. */
    static String line(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
