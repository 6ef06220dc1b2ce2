// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A question to a child: how it is put, and how the answer is read. */
public interface ChildQuestion<T> {

    void write(DataOutputStream out) throws IOException;

    /**
     * Reads the answer, of which nothing is to be believed.
     *
     * @throws IOException if it has no form; so does every unchecked exception say
     */
    T read(DataInputStream in) throws IOException;
}
