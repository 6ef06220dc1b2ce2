// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

/** A form is not written as forms are: the mistake of who sent it. */
public final class MalformedFormException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedFormException(String message) {
        super(message);
    }
}
