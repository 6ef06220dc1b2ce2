// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a form as a browser does. */
final class SlipFormBody {

    static final String TYPE = "multipart/form-data; boundary=x-boundary";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String fileName = "slip.jpg";
    private byte[] file = {1, 2, 3};

    static SlipFormBody filledIn(String formToken) {
        return new SlipFormBody()
                .with("formToken", formToken)
                .with("submissionKey", "key-key-key-key-key-key-1")
                .with("transactionDate", "2026-03-01")
                .with("company", "Narra Hardware")
                .with("paymentMethod", "gcash")
                .with("referenceNo", "1234567890123")
                .with("amount", "5,000.00");
    }

    SlipFormBody with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    SlipFormBody file(String name, byte[] bytes) {
        fileName = name;
        file = bytes;
        return this;
    }

    BodyPublisher publisher() {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--x-boundary\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--x-boundary\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: image/jpeg\r\n\r\n");
        List<InputStream> parts =
                List.of(bytes(head.toString()), new ByteArrayInputStream(file), bytes("\r\n--x-boundary--\r\n"));
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(java.util.Collections.enumeration(parts)));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
