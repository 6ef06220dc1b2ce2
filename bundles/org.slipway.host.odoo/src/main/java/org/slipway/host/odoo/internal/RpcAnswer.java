// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What an answer of Odoo's JSON-RPC means. An error that Odoo names undid its transaction; one that we don't know may not have. */
final class RpcAnswer {

    private static final String OWN = "odoo.exceptions.";
    private static final int LONGEST_TEXT = 500;
    private static final Set<String> DENIED = Set.of(OWN + "AccessDenied", OWN + "AccessError");

    private RpcAnswer() {}

    /** The result; a missing node where the method gives none. */
    static JsonNode result(JsonNode answer, long number) throws OdooException {
        if (!answer.path("jsonrpc").asText().equals("2.0") || answer.path("id").asLong(-1) != number) {
            throw new OdooException(OdooException.Kind.UNKNOWN, "the answer is not Odoo's");
        }
        JsonNode error = answer.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            throw failure(error.path("data").path("name").asText(), text(error));
        }
        return answer.path("result");
    }

    private static OdooException failure(String name, String text) {
        if (DENIED.contains(name)) {
            return new OdooException(OdooException.Kind.DENIED, text);
        }
        return name.startsWith(OWN)
                ? new OdooException(OdooException.Kind.REFUSED, text)
                : new OdooException(OdooException.Kind.UNKNOWN, name + ": " + text);
    }

    private static String text(JsonNode error) {
        String message = error.path("data").path("message").asText();
        return line(message.isBlank() ? error.path("message").asText() : message);
    }

    /** In one line of bounded length. */
    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
