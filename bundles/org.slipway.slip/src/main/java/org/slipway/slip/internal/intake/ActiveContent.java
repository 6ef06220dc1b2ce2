// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Finds what a PDF would do by itself: scripts, programs to start, files inside, forms that send. Links and a view to open
 * with, which many banks' statements have, are none of that.
 */
final class ActiveContent {

    private static final int MOST_OBJECTS = 200_000;
    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound");
    private static final Set<String> KINDS =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    /** Looks at every object of the file, reachable or not; a file with too many of them counts as active. */
    boolean isIn(COSDocument document) {
        waiting.add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            waiting.add(document.getObjectFromPool(key));
        }
        while (!waiting.isEmpty()) {
            if (seen.size() > MOST_OBJECTS || acts(waiting.pop())) {
                return true;
            }
        }
        return false;
    }

    private boolean acts(COSBase object) {
        if (!seen.add(object)) {
            return false;
        }
        if (object instanceof COSObject reference) {
            push(reference.getObject());
        } else if (object instanceof COSArray array) {
            array.forEach(this::push);
        } else if (object instanceof COSDictionary dictionary) {
            return acts(dictionary);
        }
        return false;
    }

    private boolean acts(COSDictionary dictionary) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (KEYS.contains(entry.getKey().getName())) {
                return true;
            }
            push(entry.getValue());
        }
        return named(dictionary, COSName.S, ACTIONS)
                || named(dictionary, COSName.SUBTYPE, KINDS)
                || named(dictionary, COSName.TYPE, KINDS);
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        String name = dictionary.getNameAsString(key);
        return name != null && names.contains(name);
    }

    private void push(COSBase object) {
        if (object != null
                && (object instanceof COSObject || object instanceof COSArray || object instanceof COSDictionary)) {
            waiting.push(object);
        }
    }
}
