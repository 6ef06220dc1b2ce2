// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

/** The master key can't be used as it is; the message tells the admin why, and what to do. */
final class UnusableKeyFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKeyFileException(String message) {
        super(message);
    }

    UnusableKeyFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
