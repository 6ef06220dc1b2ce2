// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.slipway.api.file.FileRemark;
import org.slipway.api.slip.SlipProblem;

/**
 * Looks at every object of a PDF, reachable or not, for what it refers to outside of itself, for pictures that cost more than
 * a slip may, and for what staff is to be told.
 */
final class PdfObjects {

    private static final int MOST_OBJECTS = 200_000;

    private final IntakeLimits limits;
    private final Runnable patience;
    private final HeldContent held = new HeldContent();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    /**
     * Nothing seen yet.
     *
     * @param patience is asked often, and throws once the file has taken too long
     */
    PdfObjects(IntakeLimits limits, Runnable patience) {
        this.limits = limits;
        this.patience = patience;
    }

    /** The first problem that is met; a file with too many objects counts as active. */
    Optional<SlipProblem> problem(COSDocument document) throws IOException {
        waiting.add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            waiting.add(document.getObjectFromPool(key));
        }
        Optional<SlipProblem> problem = Optional.empty();
        while (problem.isEmpty() && !waiting.isEmpty()) {
            problem = seen.size() > MOST_OBJECTS ? Optional.of(SlipProblem.ACTIVE_CONTENT) : problem(waiting.pop());
        }
        return problem;
    }

    /** What is to be known of the file, once all of it was looked at. */
    List<FileRemark> remarks() {
        return held.remarks();
    }

    private Optional<SlipProblem> problem(COSBase object) throws IOException {
        patience.run();
        if (!seen.add(object)) {
            return Optional.empty();
        }
        if (object instanceof COSObject reference) {
            push(reference.getObject());
        } else if (object instanceof COSArray array) {
            array.forEach(this::push);
        } else if (object instanceof COSDictionary dictionary) {
            dictionary.entrySet().stream().map(Map.Entry::getValue).forEach(this::push);
            return problem(dictionary);
        }
        return Optional.empty();
    }

    private Optional<SlipProblem> problem(COSDictionary dictionary) throws IOException {
        if (dictionary instanceof CipheredStream ciphered) {
            ciphered.requireMeasured();
        }
        if (ActiveContent.isIn(dictionary)) {
            return Optional.of(SlipProblem.ACTIVE_CONTENT);
        }
        held.look(dictionary);
        return dictionary instanceof COSStream stream ? costs(stream) : Optional.empty();
    }

    private Optional<SlipProblem> costs(COSStream stream) {
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        return picture && !limits.allow(stream.getInt(COSName.WIDTH, 0), stream.getInt(COSName.HEIGHT, 0))
                ? Optional.of(SlipProblem.TOO_MANY_PIXELS)
                : Optional.empty();
    }

    private void push(COSBase object) {
        if (object instanceof COSObject || object instanceof COSArray || object instanceof COSDictionary) {
            waiting.push(object);
        }
    }
}
