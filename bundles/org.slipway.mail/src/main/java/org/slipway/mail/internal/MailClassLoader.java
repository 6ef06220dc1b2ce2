// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.util.function.Supplier;
import javax.mail.Session;

/** Lends a thread the class loader by which Jakarta Mail finds its providers, and gives the thread its own back. */
final class MailClassLoader {

    private MailClassLoader() {}

    static <T> T during(Supplier<T> body) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return body.get();
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
