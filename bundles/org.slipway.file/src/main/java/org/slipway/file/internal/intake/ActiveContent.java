// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a PDF would do by itself, or lead a reader to: scripts, programs to start, files inside and elsewhere, forms that
 * send. Links to pages and a view to open with, which many banks' statements have, are none of that.
 */
final class ActiveContent {

    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound");
    private static final Set<String> KINDS =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");

    /** Where a link may lead; one without a scheme leads to a page beside the document's base. */
    private static final Pattern PAGE = Pattern.compile("(https?|mailto|tel):.*|[^:\\\\]*", Pattern.DOTALL);

    private static final COSName REFERENCE = COSName.getPDFName("Ref");

    private ActiveContent() {}

    static boolean isIn(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || named(dictionary, COSName.S, ACTIONS)
                || named(dictionary, COSName.SUBTYPE, KINDS)
                || named(dictionary, COSName.TYPE, KINDS)
                || leadsAstray(dictionary)
                || (dictionary instanceof COSStream stream && isElsewhere(stream));
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        String name = dictionary.getNameAsString(key);
        return name != null && names.contains(name);
    }

    private static boolean leadsAstray(COSDictionary dictionary) {
        String target = dictionary.getString(COSName.URI);
        return target != null
                && !PAGE.matcher(target.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** A stream's data, or the page that it draws, can be in another file. */
    private static boolean isElsewhere(COSStream stream) {
        boolean file = stream.containsKey(COSName.F) && !(stream.getDictionaryObject(COSName.F) instanceof COSNumber);
        return file || stream.getDictionaryObject(REFERENCE) instanceof COSDictionary;
    }
}
