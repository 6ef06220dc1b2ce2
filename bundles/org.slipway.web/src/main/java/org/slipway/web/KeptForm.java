// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * What was typed into a form whose session had ended, kept by the browser itself, sealed, until its session goes on. It is
 * given to nobody but the owner of that session, and for no other page. Nothing is kept here.
 */
public final class KeptForm {

    /** What a seal takes. */
    private static final int MOST_CHARACTERS = 1_980;

    private static final int MOST_FIELDS = 80;
    private static final int LONGEST_TEXT = 4_096;

    private final SessionCookie cookie;

    /**
     * What was typed.
     *
     * @param owner whose session it was
     * @param page where the form is
     * @param texts of the fields, by their names
     */
    public record Words(String owner, String page, Map<String, String> texts) {

        public Words {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * The forms kept in one cookie.
     *
     * @param cookie with a life of hours
     */
    public KeptForm(SessionCookie cookie) {
        this.cookie = cookie;
    }

    /** Keeps the words with the answer. Of texts too long for a cookie the longest are cut. */
    public void keep(HttpServletRequest request, HttpServletResponse response, Words words) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.texts().entrySet().stream()
                .filter(text -> !text.getValue().isEmpty() && text.getValue().length() <= LONGEST_TEXT)
                .limit(MOST_FIELDS)
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        cookie.write(request, response, fitting(words, texts));
    }

    private static String fitting(Words words, Map<String, String> texts) {
        String packed = Packed.write(written(words, texts));
        while (packed.length() > MOST_CHARACTERS && !texts.isEmpty()) {
            shorten(texts);
            packed = Packed.write(written(words, texts));
        }
        return packed;
    }

    /** Halves the longest text. */
    private static void shorten(Map<String, String> texts) {
        Map.Entry<String, String> longest = Collections.max(
                texts.entrySet(), Comparator.comparing(text -> text.getValue().length()));
        String text = longest.getValue();
        int half = text.codePointCount(0, text.length()) / 2;
        longest.setValue(text.substring(0, text.offsetByCodePoints(0, half)));
        texts.values().removeIf(String::isEmpty);
    }

    private static String written(Words words, Map<String, String> texts) {
        String fields = texts.entrySet().stream()
                .map(text -> encoded(text.getKey()) + "=" + encoded(text.getValue()))
                .collect(Collectors.joining("&"));
        return encoded(words.owner()) + "\n" + encoded(words.page()) + "\n" + fields;
    }

    /** The words of this owner for this page; empty if the browser has none, or they are somebody else's. */
    public Optional<Words> of(HttpServletRequest request, String owner, String page) {
        return cookie.value(request)
                .flatMap(Packed::read)
                .map(KeptForm::words)
                .filter(words -> words.owner().equals(owner) && words.page().equals(page));
    }

    /** Ends the keeping, if the browser has something. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        if (cookie.value(request).isPresent()) {
            cookie.clear(request, response);
        }
    }

    private static Words words(String written) {
        String[] parts = written.split("\n", 3);
        Map<String, String> texts = Arrays.stream(parts[2].split("&"))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split("=", 2))
                .collect(Collectors.toMap(text -> decoded(text[0]), text -> decoded(text[1])));
        return new Words(decoded(parts[0]), decoded(parts[1]), texts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
