// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.host.odoo.internal.OdooSession.ModelCall;

/**
 * A search for rows of a model, which Odoo answers by one {@code search_read}.
 *
 * @param where conditions that all must hold
 * @param limit so many rows at most
 */
record Search(String model, List<List<?>> where, List<String> fields, String order, int offset, int limit) {

    static Search in(String model, String... fields) {
        return new Search(model, List.of(), List.of(fields), "id", 0, 1);
    }

    /** With one more condition. */
    Search where(String field, String operator, Object value) {
        List<List<?>> more = new ArrayList<>(where);
        more.add(List.of(field, operator, value));
        return new Search(model, List.copyOf(more), fields, order, offset, limit);
    }

    Search order(String fieldsInOrder) {
        return new Search(model, where, fields, fieldsInOrder, offset, limit);
    }

    Search limit(int most) {
        return new Search(model, where, fields, order, offset, most);
    }

    Search offset(int skipped) {
        return new Search(model, where, fields, order, skipped, limit);
    }

    List<OdooRow> rows(Conversation odoo) throws OdooException {
        Map<String, Object> named = new HashMap<>();
        named.put("fields", fields);
        named.put("order", order);
        named.put("offset", offset);
        named.put("limit", limit);
        named.put("context", OdooContext.PLAIN);
        JsonNode answer = odoo.call(new ModelCall(model, "search_read", List.of(where), named));
        if (!answer.isArray() || answer.size() > limit) {
            throw new OdooException(OdooException.Kind.UNKNOWN, "the answer to " + model + " is no list of rows");
        }
        List<OdooRow> rows = new ArrayList<>();
        answer.forEach(row -> rows.add(new OdooRow(row)));
        return rows;
    }
}
