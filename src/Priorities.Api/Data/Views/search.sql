-- What a search finds. Each word is looked for by its English and by its French stem, without accents, and as the key of an action or
-- organization; so one document for both languages is searched by one query, and leaving a word out leaves it out in both.

-- Signs that join words are spaces here: "Shelter/clinic", "2016-2017" and "long-term" are found by their parts, and by the whole.
CREATE OR REPLACE FUNCTION search_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(words, E'/\\.-_:@·•|–—’‐‑', '                ');

-- Part of a document, from a text in one language.
CREATE OR REPLACE FUNCTION search_english(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('priorities_en', search_words(coalesce(words, '')));
CREATE OR REPLACE FUNCTION search_french(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('priorities_fr', search_words(coalesce(words, '')));

-- One word, words that a sign joins, or a phrase. What either language says too often to be searched for is left out: NULL.
CREATE OR REPLACE FUNCTION search_term(words text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    term tsquery := phraseto_tsquery('priorities_en', search_words(words));
    french tsquery := phraseto_tsquery('priorities_fr', search_words(words));
    key text := lower(words);
BEGIN
    IF numnode(term) = 0 OR numnode(french) = 0 THEN RETURN NULL; END IF;
    IF term <> french THEN term := term || french; END IF;
    IF key ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND strpos(term::text, quote_literal(key)) = 0 THEN term := term || quote_literal(key)::tsquery; END IF;
    RETURN term;
END $$;

-- What somebody typed: all words have to be there; "a phrase" keeps words together, "or" (French: "ou") allows either, "-" excludes.
-- NULL, which finds nothing, where no word is left. What PostgreSQL would say of each word that is left out, nobody reads.
CREATE OR REPLACE FUNCTION search_query(asked text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET client_min_messages = warning AS $$
DECLARE
    either tsquery;
    every tsquery;
    part text[];
    term tsquery;
BEGIN
    FOR part IN SELECT regexp_matches(asked, '(-?)(?:"([^"]*)"|([^\s"]+))', 'g') LOOP
        IF part[1] = '' AND lower(part[3]) IN ('or', 'ou') THEN
            either := coalesce(either || every, either, every);
            every := NULL;
        ELSE
            term := search_term(coalesce(part[2], part[3]));
            IF part[1] = '-' THEN term := !!term; END IF;
            every := coalesce(every && term, every, term);
        END IF;
    END LOOP;
    RETURN coalesce(either || every, either, every);
END $$;

-- A note's words, in its own language, as they stand.
CREATE OR REPLACE FUNCTION search_note(language note_language, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN language = 'fr' THEN search_french(body) ELSE search_english(body) END;

-- An action's document: its key, titles, descriptions and public notes. PostgreSQL holds no document over a megabyte, so where notes are
-- many and long it holds the newest of them.
CREATE OR REPLACE FUNCTION search_action(action actions) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
    document tsvector := array_to_tsvector(ARRAY[lower(action.key)]) || search_english(action.title_en) || search_french(action.title_fr)
        || search_english(action.description_en) || search_french(action.description_fr);
    note record;
BEGIN
    FOR note IN SELECT search_note(language, coalesce(corrected_body, body)) AS words FROM notes WHERE action_id = action.id AND visibility = 'public' ORDER BY recorded_at DESC, id DESC LOOP
        EXIT WHEN pg_column_size(document) + pg_column_size(note.words) > 400000;
        document := document || note.words;
    END LOOP;
    RETURN document;
END $$;

CREATE OR REPLACE FUNCTION search_after_action() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO action_search (action_id, document) VALUES (NEW.id, search_action(NEW)) ON CONFLICT (action_id) DO UPDATE SET document = excluded.document;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER search_follows_text AFTER INSERT OR UPDATE OF key, title_en, title_fr, description_en, description_fr ON actions
    FOR EACH ROW EXECUTE FUNCTION search_after_action();

-- A new note's words are added to what is there; a corrected or redacted one makes the document anew.
CREATE OR REPLACE FUNCTION search_after_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    words tsvector;
BEGIN
    IF TG_OP = 'INSERT' THEN
        words := search_note(NEW.language, coalesce(NEW.corrected_body, NEW.body));
        UPDATE action_search SET document = document || words WHERE action_id = NEW.action_id AND pg_column_size(document || words) <= 500000;
        IF FOUND THEN RETURN NULL; END IF;
    END IF;
    UPDATE action_search s SET document = search_action(a) FROM actions a WHERE s.action_id = NEW.action_id AND a.id = NEW.action_id;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER search_follows_note AFTER INSERT ON notes FOR EACH ROW WHEN (NEW.visibility = 'public') EXECUTE FUNCTION search_after_note();
CREATE OR REPLACE TRIGGER search_follows_correction AFTER UPDATE OF body, corrected_body ON notes
    FOR EACH ROW WHEN (NEW.visibility = 'public') EXECUTE FUNCTION search_after_note();

CREATE OR REPLACE FUNCTION search_before_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := array_to_tsvector(ARRAY[lower(NEW.key)]) || search_english(NEW.name_en) || search_french(NEW.name_fr);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER search_follows_name BEFORE INSERT OR UPDATE OF key, name_en, name_fr ON organizations
    FOR EACH ROW EXECUTE FUNCTION search_before_organization();

-- What is there already, by the rules above.
INSERT INTO action_search (action_id, document) SELECT a.id, search_action(a) FROM actions a ON CONFLICT (action_id) DO UPDATE SET document = excluded.document;
UPDATE organizations SET key = key;
ANALYZE action_search;
