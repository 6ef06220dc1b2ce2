// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import com.sun.mail.smtp.SMTPMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.mail.MessagingException;
import javax.mail.Session;

/** A message that knows whether it was written to its last byte: from then on a mail server may have taken it. */
final class SentMessage extends SMTPMessage {

    private boolean written;

    SentMessage(Session session, byte[] content) throws MessagingException {
        super(session, new ByteArrayInputStream(content));
    }

    boolean written() {
        return written;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        written = true;
    }
}
