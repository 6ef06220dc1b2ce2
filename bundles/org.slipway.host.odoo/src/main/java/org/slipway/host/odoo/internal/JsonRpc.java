// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slipway.api.file.Content;
import org.slipway.host.adapter.Answer;
import org.slipway.host.adapter.BoundedHttp;
import org.slipway.host.adapter.Deadline;
import org.slipway.host.adapter.HttpQuestion;
import org.slipway.host.adapter.UnansweredException;
import org.slipway.host.odoo.internal.OdooException.Kind;

/**
 * Odoo's JSON-RPC over {@link BoundedHttp}. The address of each question names the step that it is part of
 * ({@code /jsonrpc?slipway=post-book}): Odoo ignores it, and the log of a proxy tells what was asked.
 */
final class JsonRpc {

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(Content.class, new ContentAsBase64()))
            .build();
    private final AtomicLong numbers = new AtomicLong();

    /**
     * Asks a question once, and never again by itself.
     *
     * @param step short name of what is being done
     * @return what Odoo answers; a missing node where it answers nothing
     */
    JsonNode ask(URI url, String step, Question question, Deadline deadline) throws OdooException {
        long number = numbers.incrementAndGet();
        HttpQuestion posted = new HttpQuestion(
                "POST",
                url.resolve("/jsonrpc?slipway=" + step),
                Map.of("Content-Type", "application/json"),
                body(question, number));
        return RpcAnswer.result(read(exchange(posted, deadline)), number);
    }

    /** One method of one of Odoo's services. */
    record Question(String service, String method, List<?> arguments) {}

    private HttpQuestion.Body body(Question question, long number) throws OdooException {
        Map<String, Object> parameters =
                Map.of("service", question.service(), "method", question.method(), "args", question.arguments());
        return written(Map.of("jsonrpc", "2.0", "method", "call", "id", number, "params", parameters));
    }

    /** Files are not held in memory for it: the question is written twice, the first time to nobody. */
    private HttpQuestion.Body written(Map<String, Object> body) throws OdooException {
        CountingStream counting = new CountingStream();
        try {
            json.writeValue(counting, body);
        } catch (IOException e) {
            throw new OdooException(Kind.NOT_SENT, "a question can't be written as JSON", e);
        }
        return new HttpQuestion.Body() {
            @Override
            public long length() {
                return counting.count();
            }

            @Override
            public void write(OutputStream out) throws IOException {
                json.writeValue(out, body);
            }
        };
    }

    private static String exchange(HttpQuestion question, Deadline deadline) throws OdooException {
        try {
            Answer answer = BoundedHttp.ask(question, deadline);
            if (answer.status() == HttpURLConnection.HTTP_ENTITY_TOO_LARGE) {
                throw new OdooException(
                        Kind.REFUSED,
                        "status 413: what stands before Odoo takes no question of this size; raise its limit");
            }
            if (answer.status() != HttpURLConnection.HTTP_OK) {
                throw new OdooException(Kind.UNKNOWN, "no good answer: status " + answer.status());
            }
            return answer.body();
        } catch (UnansweredException e) {
            throw new OdooException(e.sent() ? Kind.UNKNOWN : Kind.NOT_SENT, String.valueOf(e.getMessage()), e);
        }
    }

    private JsonNode read(String body) throws OdooException {
        try {
            JsonNode answer = json.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (JsonProcessingException e) {
            throw new OdooException(Kind.UNKNOWN, "the answer is no JSON");
        }
    }
}
