// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;

/** A file breaks the rules of its own format. */
final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(String message) {
        super(message);
    }
}
