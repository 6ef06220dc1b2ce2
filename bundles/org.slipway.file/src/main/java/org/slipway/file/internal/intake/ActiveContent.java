// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a PDF refers to outside of itself, or plays: programs to start, other files to go to or to read, data that is
 * elsewhere, films. No slip needs it, and what a reader would show of it nobody here can see. Scripts, forms that send,
 * embedded files and links are none of that: they are in {@link HeldContent}.
 */
final class ActiveContent {

    private static final Set<String> ACTIONS =
            Set.of("Launch", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound");
    private static final Set<String> KINDS = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMediaContent");
    private static final COSName REFERENCE = COSName.getPDFName("Ref");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");

    private ActiveContent() {}

    static boolean isIn(COSDictionary dictionary) {
        return dictionary.containsKey(RICH_MEDIA)
                || named(dictionary, COSName.S, ACTIONS)
                || named(dictionary, COSName.SUBTYPE, KINDS)
                || named(dictionary, COSName.TYPE, KINDS)
                || pinsAnotherFile(dictionary)
                || (dictionary instanceof COSStream stream && isElsewhere(stream));
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        String name = dictionary.getNameAsString(key);
        return name != null && names.contains(name);
    }

    /** A file that is pinned to a page, but not embedded. */
    private static boolean pinsAnotherFile(COSDictionary dictionary) {
        if (!FILE_ATTACHMENT.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))) {
            return false;
        }
        COSBase file = dictionary.getDictionaryObject(COSName.FS);
        return !(file instanceof COSDictionary specification) || !specification.containsKey(COSName.EF);
    }

    /** A stream's data, or the page that it draws, can be in another file. */
    private static boolean isElsewhere(COSStream stream) {
        boolean file = stream.containsKey(COSName.F) && !(stream.getDictionaryObject(COSName.F) instanceof COSNumber);
        return file || stream.getDictionaryObject(REFERENCE) instanceof COSDictionary;
    }
}
