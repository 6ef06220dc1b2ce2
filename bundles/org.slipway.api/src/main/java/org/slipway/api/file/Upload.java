// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

/** A file as the browser sent it; nothing about it is trusted. A field left empty is an upload of size 0. */
public interface Upload extends Content {

    /** The name the browser gave, of any length and content; empty if none. */
    String fileName();

    /** The media type the browser gave; empty if none. */
    String declaredType();
}
