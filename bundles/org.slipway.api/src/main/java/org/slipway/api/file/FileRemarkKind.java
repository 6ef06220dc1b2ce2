// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

/** What staff is told of an attachment beside its pictures. */
public enum FileRemarkKind {
    /** The file holds scripts: not run. */
    SCRIPTS,
    /** Files are embedded in it: not opened. Detail: their names. */
    EMBEDDED_FILES,
    /** It holds a form that sends what is typed. Detail: where to. */
    SENDING_FORM,
    /** It holds a form in XML, which some readers show instead of its pages. */
    XML_FORM,
    /** Links in it lead to something that is no page of the web. Detail: what to. */
    LINKS,
    /** Pages hold a picture that could not be drawn. Detail: the pages and the format, such as {@code 1 (JPEG 2000)}. */
    PICTURE_NOT_DRAWN,
    /** There are more pages than were drawn. */
    PAGES_NOT_DRAWN;

    /** Whether something is missing in the pictures of the file, which is known once they are drawn. */
    public boolean ofPictures() {
        return this == PICTURE_NOT_DRAWN || this == PAGES_NOT_DRAWN;
    }
}
