
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE COLLATION public.natural_order (provider = icu, locale = 'und-u-kn-true');

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE TYPE public.action_status AS ENUM (
    'notStarted',
    'planned',
    'inProgress',
    'onHold',
    'completed',
    'completedModified',
    'notPursued',
    'superseded'
);

CREATE TYPE public.audience AS ENUM (
    'ngo',
    'serviceProvider',
    'lawEnforcement',
    'immigrationAgency',
    'policyMaker',
    'government',
    'municipality',
    'legalPractitioner',
    'researcher',
    'grassroots',
    'advocate',
    'media',
    'public',
    'other'
);

CREATE TYPE public.change_audience AS ENUM (
    'public',
    'network',
    'internal',
    'coordinators'
);

CREATE TYPE public.jurisdiction AS ENUM (
    'municipal',
    'provincial',
    'federal'
);

CREATE TYPE public.note_language AS ENUM (
    'en',
    'fr'
);

CREATE TYPE public.note_visibility AS ENUM (
    'public',
    'network',
    'internal'
);

CREATE TYPE public.organization_kind AS ENUM (
    'ngo',
    'serviceProvider',
    'lawEnforcement',
    'immigrationAgency',
    'government',
    'academia',
    'grassroots',
    'indigenous',
    'legal',
    'funder',
    'other'
);

CREATE TYPE public.owner_role AS ENUM (
    'lead',
    'supporting'
);

CREATE TYPE public.publication AS ENUM (
    'draft',
    'published',
    'archived'
);

CREATE TYPE public.subject_kind AS ENUM (
    'forum',
    'action',
    'organization'
);

CREATE FUNCTION public.change_horizon() RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
    SELECT (SELECT number FROM service_values WHERE name = 'feedOffset') + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
$$;

CREATE FUNCTION public.change_position() RETURNS bigint
    LANGUAGE plpgsql
    AS $$
BEGIN -- PL/pgSQL plans it once a session, SQL would at every call
    RETURN (SELECT number FROM service_values WHERE name = 'feedOffset')
        + greatest(pg_current_xact_id()::text::bigint + 1, pg_snapshot_xmax(pg_current_snapshot())::text::bigint);
END $$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME; END $$;

CREATE TEXT SEARCH CONFIGURATION public.priorities_en (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR word WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_en
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.priorities_fr (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR asciiword WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR word WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR hword_part WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR hword_asciipart WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR asciihword WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR hword WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.priorities_fr
    ADD MAPPING FOR uint WITH simple;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public."__EFMigrationsHistory" (
    migration_id character varying(150) NOT NULL,
    product_version character varying(32) NOT NULL
);

CREATE TABLE public.actions (
    id uuid NOT NULL,
    key character varying(96) NOT NULL COLLATE public.natural_order,
    forum_id uuid NOT NULL,
    area_id uuid NOT NULL,
    parent_id uuid,
    continues_id uuid,
    "position" integer NOT NULL,
    source_text character varying(20000),
    status public.action_status NOT NULL,
    status_since date,
    assessed_status public.action_status,
    assessed_at timestamp with time zone,
    assessor_name character varying(300),
    assessor_organization_id uuid,
    progress integer,
    audience public.audience[] NOT NULL,
    tags text[] NOT NULL,
    jurisdiction public.jurisdiction,
    starts_on date,
    target_date date,
    original_target_date date,
    target_date_note character varying(300),
    completed_on date,
    publication public.publication NOT NULL,
    archived_from public.publication,
    last_number integer NOT NULL,
    all_reports_last_at timestamp with time zone,
    all_reports_note_count integer NOT NULL,
    description_en character varying(20000),
    description_fr character varying(20000),
    network_reports_last_at timestamp with time zone,
    network_reports_note_count integer NOT NULL,
    public_reports_last_at timestamp with time zone,
    public_reports_note_count integer NOT NULL,
    source_ref_en character varying(300),
    source_ref_fr character varying(300),
    title_en character varying(300),
    title_fr character varying(300),
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    search tsvector GENERATED ALWAYS AS ((((setweight(to_tsvector('public.priorities_en'::regconfig, (COALESCE(title_en, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('public.priorities_fr'::regconfig, (COALESCE(title_fr, ''::character varying))::text), 'A'::"char")) || setweight(to_tsvector('public.priorities_en'::regconfig, (COALESCE(description_en, ''::character varying))::text), 'B'::"char")) || setweight(to_tsvector('public.priorities_fr'::regconfig, (COALESCE(description_fr, ''::character varying))::text), 'B'::"char"))) STORED NOT NULL
);

CREATE TABLE public.areas (
    id uuid NOT NULL,
    forum_id uuid NOT NULL,
    key character varying(64) NOT NULL,
    code character varying(4) NOT NULL,
    "position" integer NOT NULL,
    version integer NOT NULL,
    last_number integer NOT NULL,
    deleted_at timestamp with time zone,
    title_en character varying(300),
    title_fr character varying(300)
);

CREATE TABLE public.forums (
    id uuid NOT NULL,
    key character varying(64) NOT NULL COLLATE public.natural_order,
    held_on date NOT NULL,
    ended_on date,
    region text,
    country text,
    participant_count integer,
    regions text[] NOT NULL,
    objectives jsonb NOT NULL,
    programme jsonb NOT NULL,
    topics jsonb NOT NULL,
    source_url text,
    source_published_on date,
    deleted_at timestamp with time zone,
    acknowledgement_en character varying(2000),
    acknowledgement_fr character varying(2000),
    city_en character varying(300),
    city_fr character varying(300),
    description_en character varying(20000),
    description_fr character varying(20000),
    host_en character varying(300),
    host_fr character varying(300),
    participant_note_en character varying(300),
    participant_note_fr character varying(300),
    source_title_en character varying(300),
    source_title_fr character varying(300),
    title_en character varying(300),
    title_fr character varying(300),
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.organizations (
    id uuid NOT NULL,
    key character varying(64) NOT NULL COLLATE public.natural_order,
    kind public.organization_kind NOT NULL,
    regions text[] NOT NULL,
    website character varying(2000),
    deleted_at timestamp with time zone,
    name_en character varying(300),
    name_fr character varying(300),
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    search tsvector GENERATED ALWAYS AS ((to_tsvector('public.priorities_en'::regconfig, (COALESCE(name_en, ''::character varying))::text) || to_tsvector('public.priorities_fr'::regconfig, (COALESCE(name_fr, ''::character varying))::text))) STORED NOT NULL
);

CREATE TABLE public.ownerships (
    action_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    role public.owner_role NOT NULL,
    contact_name character varying(300),
    contact_email character varying(320)
);

CREATE VIEW public.action_reads AS
 SELECT a.id,
    a.key,
    a.forum_id,
    f.key AS forum_key,
    a.area_id,
    r.key AS area_key,
    a.parent_id,
        CASE
            WHEN ((p.publication = 'published'::public.publication) OR (a.publication <> 'published'::public.publication)) THEN p.key
            ELSE NULL::character varying
        END AS parent_key,
        CASE
            WHEN ((e.publication = 'published'::public.publication) OR (a.publication <> 'published'::public.publication)) THEN e.key
            ELSE NULL::character varying
        END AS continues_key,
    ARRAY( SELECT (n.key)::text AS key
           FROM public.actions n
          WHERE ((n.continues_id = a.id) AND (n.publication = 'published'::public.publication))
          ORDER BY n.key) AS continued_by,
    a."position",
    a.title_en,
    a.title_fr,
    a.description_en,
    a.description_fr,
    a.source_text,
    a.source_ref_en,
    a.source_ref_fr,
    a.status,
    a.status_since,
    a.assessed_status,
    a.assessed_at,
    a.assessor_name,
    s.key AS assessor_organization_key,
    a.progress,
    a.audience,
    a.tags,
    a.jurisdiction,
    a.starts_on,
    a.target_date,
    a.original_target_date,
    a.target_date_note,
    a.completed_on,
    a.publication,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('id', o.id, 'organization', o.key, 'nameEn', o.name_en, 'nameFr', o.name_fr, 'kind', o.kind, 'regions', o.regions, 'website', o.website, 'role', w.role, 'contactName', w.contact_name, 'contactEmail', w.contact_email) ORDER BY w.role, o.key) AS jsonb_agg
           FROM (public.ownerships w
             JOIN public.organizations o ON ((o.id = w.organization_id)))
          WHERE (w.action_id = a.id)), '[]'::jsonb) AS owners,
    COALESCE(( SELECT jsonb_object_agg(c.status, c.n) AS jsonb_object_agg
           FROM ( SELECT x.status,
                    count(*) AS n
                   FROM public.actions x
                  WHERE ((x.parent_id = a.id) AND (x.publication = 'published'::public.publication))
                  GROUP BY x.status) c), '{}'::jsonb) AS children,
    a.public_reports_note_count,
    a.public_reports_last_at,
    a.network_reports_note_count,
    a.network_reports_last_at,
    a.all_reports_note_count,
    a.all_reports_last_at,
    a.version,
    a.created_at,
    a.updated_at,
    COALESCE(a.target_date, 'infinity'::date) AS sort_target_date,
    COALESCE(a.progress, '-1'::integer) AS sort_progress,
    (COALESCE(a.title_en, a.title_fr) COLLATE public.natural_order) AS sort_title_en,
    (COALESCE(a.title_fr, a.title_en) COLLATE public.natural_order) AS sort_title_fr,
    COALESCE(a.public_reports_last_at, '-infinity'::timestamp with time zone) AS sort_public_report,
    COALESCE(a.network_reports_last_at, '-infinity'::timestamp with time zone) AS sort_network_report,
    COALESCE(a.all_reports_last_at, '-infinity'::timestamp with time zone) AS sort_report
   FROM (((((public.actions a
     JOIN public.forums f ON ((f.id = a.forum_id)))
     JOIN public.areas r ON ((r.id = a.area_id)))
     LEFT JOIN public.actions p ON ((p.id = a.parent_id)))
     LEFT JOIN public.actions e ON ((e.id = a.continues_id)))
     LEFT JOIN public.organizations s ON ((s.id = a.assessor_organization_id)));

CREATE TABLE public.api_keys (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    role character varying(20) NOT NULL,
    organization_id uuid,
    hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(300) NOT NULL,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE VIEW public.area_reads AS
 SELECT r.id,
    r.forum_id,
    f.key AS forum_key,
    r.key,
    r.code,
    r.title_en,
    r.title_fr,
    r."position",
    r.version,
    ( SELECT (count(*))::integer AS count
           FROM public.actions a
          WHERE ((a.area_id = r.id) AND (a.publication = 'published'::public.publication))) AS action_count
   FROM (public.areas r
     JOIN public.forums f ON ((f.id = r.forum_id)))
  WHERE ((r.deleted_at IS NULL) AND (f.deleted_at IS NULL));

CREATE TABLE public.assessments (
    id uuid NOT NULL,
    action_id uuid NOT NULL,
    status public.action_status NOT NULL,
    body character varying(20000) NOT NULL,
    language public.note_language NOT NULL,
    visibility public.note_visibility NOT NULL,
    evidence jsonb NOT NULL,
    assessor_id character varying(300) NOT NULL,
    assessor_name character varying(300) NOT NULL,
    assessor_organization_id uuid,
    assessed_at timestamp with time zone NOT NULL,
    redacted_at timestamp with time zone,
    redaction_reason character varying(300)
);

CREATE VIEW public.assessment_reads AS
 SELECT s.id,
    s.action_id,
    a.key AS action_key,
    a.publication,
    s.status,
    s.body,
    s.language,
    s.visibility,
    s.evidence,
    s.assessor_name,
    s.assessor_organization_id,
    o.key AS assessor_organization_key,
    s.assessed_at,
    s.redacted_at,
    s.redaction_reason
   FROM ((public.assessments s
     JOIN public.actions a ON ((a.id = s.action_id)))
     LEFT JOIN public.organizations o ON ((o.id = s.assessor_organization_id)));

CREATE TABLE public.audit (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id character varying(300) NOT NULL,
    actor_name character varying(300) NOT NULL,
    role character varying(20) NOT NULL,
    organization_id uuid,
    address character varying(64) NOT NULL,
    method character varying(16) NOT NULL,
    operation character varying(100) NOT NULL,
    subject character varying(300) NOT NULL,
    status integer NOT NULL,
    request_id character varying(100) NOT NULL
);

CREATE TABLE public.changes (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    type character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id character varying(300) NOT NULL,
    actor_name character varying(300) NOT NULL,
    actor_organization_id uuid,
    subject_kind public.subject_kind NOT NULL,
    subject_id uuid NOT NULL,
    subject_key character varying(96) NOT NULL,
    forum_id uuid,
    note_id uuid,
    version integer NOT NULL,
    audience public.change_audience NOT NULL,
    members jsonb NOT NULL,
    "position" bigint DEFAULT public.change_position() NOT NULL
);

CREATE TABLE public.notes (
    id uuid NOT NULL,
    action_id uuid NOT NULL,
    body character varying(20000) NOT NULL,
    corrected_body character varying(20000),
    language public.note_language NOT NULL,
    visibility public.note_visibility NOT NULL,
    progress integer,
    evidence jsonb NOT NULL,
    author_id character varying(300) NOT NULL,
    author_name character varying(300) NOT NULL,
    author_organization_id uuid,
    status_from public.action_status,
    status_to public.action_status,
    effective_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    redacted_at timestamp with time zone,
    redaction_reason character varying(300),
    search tsvector GENERATED ALWAYS AS (
CASE
    WHEN (language = 'fr'::public.note_language) THEN to_tsvector('public.priorities_fr'::regconfig, (COALESCE(corrected_body, body))::text)
    ELSE to_tsvector('public.priorities_en'::regconfig, (COALESCE(corrected_body, body))::text)
END) STORED NOT NULL
);

CREATE VIEW public.change_reads AS
 SELECT c."position",
    c.id,
    c.event_id,
    c.type,
    c.at,
    c.actor_name,
    o.key AS actor_organization_key,
    c.subject_kind,
    c.subject_id,
    c.subject_key,
    c.forum_id,
    f.key AS forum_key,
    c.version,
    c.audience,
    c.members,
        CASE
            WHEN (n.id IS NULL) THEN c.actor_organization_id
            ELSE n.author_organization_id
        END AS organization_id,
    c.note_id,
    n.visibility AS note_visibility,
    a.publication,
        CASE
            WHEN (c.members ?| ARRAY['parent'::text, 'continues'::text]) THEN ARRAY( SELECT (x.key)::text AS key
               FROM public.actions x
              WHERE ((x.publication <> 'published'::public.publication) AND ((x.key)::text = ANY ((ARRAY[((c.members #>> '{parent,from}'::text[]))::character varying, ((c.members #>> '{parent,to}'::text[]))::character varying, ((c.members #>> '{continues,from}'::text[]))::character varying, ((c.members #>> '{continues,to}'::text[]))::character varying])::text[]))))
            ELSE NULL::text[]
        END AS hidden_keys
   FROM ((((public.changes c
     LEFT JOIN public.organizations o ON ((o.id = c.actor_organization_id)))
     LEFT JOIN public.forums f ON ((f.id = c.forum_id)))
     LEFT JOIN public.actions a ON ((a.id = c.subject_id)))
     LEFT JOIN public.notes n ON ((n.id = c.note_id)))
  WHERE (c."position" <= ( SELECT public.change_horizon() AS change_horizon));

ALTER TABLE public.changes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.changes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.corrections (
    id uuid NOT NULL,
    note_id uuid NOT NULL,
    body character varying(20000) NOT NULL,
    reason character varying(2000),
    author_id character varying(300) NOT NULL,
    author_name character varying(300) NOT NULL,
    author_organization_id uuid,
    recorded_at timestamp with time zone NOT NULL
);

CREATE TABLE public.deliveries (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    sequence bigint NOT NULL,
    message_id uuid NOT NULL,
    type character varying(64) NOT NULL,
    subject_id uuid NOT NULL,
    body text NOT NULL,
    state character varying(20) NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    log jsonb NOT NULL
);

ALTER TABLE public.deliveries ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.deliveries_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.forum_reads AS
 SELECT f.id,
    f.key,
    f.held_on,
    f.ended_on,
    f.region,
    f.country,
    f.participant_count,
    f.regions,
    f.objectives,
    f.programme,
    f.topics,
    f.source_url,
    f.source_published_on,
    f.deleted_at,
    f.acknowledgement_en,
    f.acknowledgement_fr,
    f.city_en,
    f.city_fr,
    f.description_en,
    f.description_fr,
    f.host_en,
    f.host_fr,
    f.participant_note_en,
    f.participant_note_fr,
    f.source_title_en,
    f.source_title_fr,
    f.title_en,
    f.title_fr,
    f.version,
    f.created_at,
    f.updated_at,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('id', r.id, 'forumId', r.forum_id, 'forumKey', r.forum_key, 'key', r.key, 'code', r.code, 'titleEn', r.title_en, 'titleFr', r.title_fr, 'position', r."position", 'actionCount', r.action_count, 'version', r.version) ORDER BY r."position", r.id) AS jsonb_agg
           FROM public.area_reads r
          WHERE (r.forum_id = f.id)), '[]'::jsonb) AS areas,
    (COALESCE(f.title_en, f.title_fr) COLLATE public.natural_order) AS sort_title_en,
    (COALESCE(f.title_fr, f.title_en) COLLATE public.natural_order) AS sort_title_fr
   FROM public.forums f
  WHERE (f.deleted_at IS NULL);

CREATE TABLE public.milestones (
    id uuid NOT NULL,
    action_id uuid NOT NULL,
    due_on date,
    done_on date,
    "position" integer NOT NULL,
    version integer NOT NULL,
    title_en character varying(300),
    title_fr character varying(300)
);

CREATE VIEW public.note_reads AS
 SELECT n.id,
    n.action_id,
    a.key AS action_key,
    a.publication,
    n.body,
    n.corrected_body,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('id', c.id, 'body', c.body, 'reason', c.reason, 'authorName', c.author_name, 'authorOrganizationKey', g.key, 'recordedAt', c.recorded_at) ORDER BY c.id) AS jsonb_agg
           FROM (public.corrections c
             LEFT JOIN public.organizations g ON ((g.id = c.author_organization_id)))
          WHERE (c.note_id = n.id)), '[]'::jsonb) AS corrections,
    n.language,
    n.visibility,
    n.progress,
    n.evidence,
    n.author_name,
    n.author_organization_id,
    o.key AS author_organization_key,
    n.status_from,
    n.status_to,
    n.effective_on,
    n.recorded_at,
    n.redacted_at,
    n.redaction_reason
   FROM ((public.notes n
     JOIN public.actions a ON ((a.id = n.action_id)))
     LEFT JOIN public.organizations o ON ((o.id = n.author_organization_id)));

CREATE VIEW public.organization_reads AS
 SELECT o.id,
    o.key,
    o.kind,
    o.regions,
    o.website,
    o.deleted_at,
    o.name_en,
    o.name_fr,
    o.version,
    o.created_at,
    o.updated_at,
    o.search,
    ( SELECT (count(*))::integer AS count
           FROM (public.ownerships w
             JOIN public.actions a ON ((a.id = w.action_id)))
          WHERE ((w.organization_id = o.id) AND (w.role = 'lead'::public.owner_role) AND (a.publication = 'published'::public.publication))) AS lead_count,
    ( SELECT (count(*))::integer AS count
           FROM (public.ownerships w
             JOIN public.actions a ON ((a.id = w.action_id)))
          WHERE ((w.organization_id = o.id) AND (w.role = 'supporting'::public.owner_role) AND (a.publication = 'published'::public.publication))) AS supporting_count,
    (COALESCE(o.name_en, o.name_fr) COLLATE public.natural_order) AS sort_name_en,
    (COALESCE(o.name_fr, o.name_en) COLLATE public.natural_order) AS sort_name_fr
   FROM public.organizations o
  WHERE (o.deleted_at IS NULL);

CREATE TABLE public.service_values (
    name character varying(64) NOT NULL,
    number bigint,
    bytes bytea
);

CREATE TABLE public.stored_answers (
    caller_id character varying(300) NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    status integer,
    headers jsonb NOT NULL,
    body bytea NOT NULL
);

CREATE TABLE public.webhooks (
    id uuid NOT NULL,
    url character varying(2000) NOT NULL,
    description character varying(300),
    types text[] NOT NULL,
    forum_ids uuid[] NOT NULL,
    audience character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    switched_off_because character varying(300),
    switched_off_at timestamp with time zone,
    failing_since timestamp with time zone,
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_secret_until timestamp with time zone,
    "position" bigint NOT NULL,
    change_id bigint NOT NULL,
    version integer NOT NULL,
    created_by character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

INSERT INTO public.forums VALUES
	('01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'ccr-2016', '2016-11-23', NULL, 'QC', 'CA', 60, '{ON,QC,NB,AB,BC}', '[{"en": "Foster cooperation in the Canada-wide network of those who protect trafficked persons and make trafficking better known, NGOs and service providers among them.", "fr": "Favoriser la collaboration au sein du réseau pancanadien d’ONG, de prestataires de services et d’autres intervenants qui protègent les personnes ayant subi la traite et font connaître cette réalité."}, {"en": "Learn from one another: what has been lived, what has been tried and what has worked, in raising awareness and in providing services.", "fr": "Apprendre les uns des autres : ce qui a été vécu, ce qui a été tenté et ce qui a réussi, en sensibilisation comme en prestation de services."}, {"en": "Take stock, locally, provincially and nationally, of where things are heading, what is needed, which policies raise concern and what should come first, so that trafficked persons in Canada are better protected.", "fr": "Faire le point, à l’échelle locale, provinciale et nationale, sur les tendances, les besoins, les préoccupations en matière de politiques et les priorités, afin que les personnes ayant subi la traite au Canada soient mieux protégées."}, {"en": "Talk through advocacy strategies, and concrete steps to deal with what stands between people and protection.", "fr": "Débattre de stratégies de plaidoyer et de gestes concrets pour s’attaquer à ce qui fait obstacle à la protection."}]', '[{"kind": "panel", "count": 1}, {"kind": "roundtable", "count": 2}, {"kind": "breakout", "count": 7}]', '[{"en": "The view from across Canada: challenges, practices that show promise, trends and new needs", "fr": "Regard d’un bout à l’autre du pays : défis, pratiques prometteuses, tendances et nouveaux besoins"}, {"en": "What can be learned from the answers that grassroots communities have found to trafficking", "fr": "Ce que nous apprennent les réponses à la traite nées dans les communautés, à la base"}, {"en": "Forging ties with Indigenous communities", "fr": "Tisser des liens avec les communautés autochtones"}, {"en": "How grassroots collectives and service providers work together", "fr": "Le travail commun des prestataires de services et des collectifs communautaires"}, {"en": "Anti-trafficking work alongside vulnerable communities, with harm reduction and anti-oppression as guides", "fr": "Lutter contre la traite auprès de communautés vulnérables, avec pour guides la réduction des méfaits et l’approche anti-oppressive"}, {"en": "Advocacy that rests on evidence: assessing, gathering data and working together to learn what shows promise, nationally, regionally and locally", "fr": "Un plaidoyer fondé sur des données probantes : évaluer, recueillir des données et collaborer pour cerner les pratiques prometteuses, à l’échelle nationale, régionale et locale"}, {"en": "Changing policy so that people can obtain permanent protection", "fr": "Réformer les politiques pour ouvrir l’accès à une protection permanente"}, {"en": "Human rights protection centred on survivors: human rights complaints and employment standards as remedies", "fr": "Des recours en droits de la personne centrés sur les personnes survivantes : normes du travail et plaintes en matière de droits de la personne"}, {"en": "Ways of doing research and collecting data", "fr": "Façons de mener la recherche et de recueillir des données"}, {"en": "Working with government to shape policy and see it carried out", "fr": "Travailler avec les gouvernements pour orienter les politiques et les voir se concrétiser"}]', NULL, NULL, NULL, 'The Canadian Women’s Foundation, together with its partners, paid for it with a grant.', 'Rendu possible grâce à une subvention de la Fondation canadienne des femmes et de ses partenaires.', 'Montreal', 'Montréal', 'A day of exchange held alongside the Fall 2016 Consultation of the Canadian Council for Refugees. It brought together non-governmental organizations, among them advocates against trafficking and for social justice, with service providers, academics and people from several levels of government. The priorities they named are offered as a guide to everyone who works against trafficking in Canada: NGOs and those who provide services, law enforcement and immigration agencies, those who make policy, and other groups.', 'Une journée d’échanges tenue en marge de la Consultation d’automne 2016 du Conseil canadien pour les réfugiés. Elle a réuni des organismes non gouvernementaux, dont des militantes et militants contre la traite et pour la justice sociale, des prestataires de services, des universitaires et des représentantes et représentants de divers ordres de gouvernement. Les priorités retenues se veulent un guide pour les ONG, les prestataires de services, les forces de l’ordre, les organismes d’immigration, les responsables des politiques et les autres groupes qui luttent contre la traite au Canada.', 'Canadian Council for Refugees (CCR)', 'Conseil canadien pour les réfugiés (CCR)', 'Over 60 people, mainly from Quebec, Ontario, British Columbia, Alberta and New Brunswick', 'Plus de 60 personnes, venues surtout de l’Ontario, du Québec, du Nouveau-Brunswick, de l’Alberta et de la Colombie-Britannique', 'Highlights Report: CCR National Forum on Trafficking in Persons, Montreal, QC, November 2016', 'Faits saillants du Forum national du CCR sur la traite des personnes, Montréal (Québec), novembre 2016', 'National Forum on Trafficking in Persons', 'Forum national sur la traite des personnes', 5, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00'),
	('01a22a12-b1ce-794f-a18d-4866fcd0a873', 'removed', '2020-01-01', NULL, NULL, NULL, NULL, '{}', '[]', '[]', '[]', NULL, NULL, '2026-11-20 01:30:02.83173+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Removed', NULL, 2, '2026-11-20 01:29:57.966914+00', '2026-11-20 01:30:02.83173+00');

INSERT INTO public.areas VALUES
	('01a22a0e-2714-7000-8001-adb72f011909', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'knowledge', 'k', 1, 1, 3, NULL, 'Knowledge building', 'Développement des connaissances'),
	('01a22a0e-2714-7000-8003-e1eb2f386367', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'policy', 'p', 3, 1, 3, NULL, 'Policy', 'Politiques'),
	('01a22a0e-2714-7000-8004-acc56bce28f7', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'collaboration', 'c', 4, 1, 2, NULL, 'Collaboration', 'Collaboration'),
	('01a22a0e-2714-7000-8002-a26a162eca6c', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'services', 's', 2, 1, 5, NULL, 'Services', 'Services');

INSERT INTO public.actions VALUES
	('01a22a0e-2714-7026-b981-cc6f9c9b6338', 'ccr-2016-p2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8003-e1eb2f386367', NULL, NULL, 2, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{policyMaker}', '{legislation,permanent-protection,temporary-residence-permits,temporary-foreign-workers}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Go on asking that the law be amended, so that people who have been trafficked, or may have been, are protected for good. Make specific demands part of it: a simpler process, with simpler rules, for Temporary Residence Permits (TRPs); and a reformed Temporary Foreign Worker Program.', 'Continuer de demander que la loi soit modifiée afin que les personnes qui ont subi la traite, ou qui l’ont peut-être subie, bénéficient d’une protection permanente. Y joindre des demandes précises : simplifier la procédure et les règles du permis de séjour temporaire (PST), et réformer le Programme des travailleurs étrangers temporaires.', NULL, 0, NULL, 0, 'Policy, bullet 2', 'Politiques, point 2', 'Keep pressing for a law that protects trafficked persons permanently', 'Continuer de réclamer une loi qui assure une protection permanente', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-7088-af1f-9019c393133a', 'ccr-2016-p3', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8003-e1eb2f386367', NULL, NULL, 3, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{municipality,government}', '{awareness,municipal-government,provincial-government,survivors-needs}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Urge municipal and provincial governments to take a larger part in awareness work, on human trafficking and on what survivors need.', 'Inciter les municipalités et les gouvernements provinciaux à prendre une plus grande part à la sensibilisation, tant sur la traite des personnes que sur les besoins des personnes survivantes.', NULL, 0, NULL, 0, 'Policy, bullet 3', 'Politiques, point 3', 'Get municipalities and provinces to do more to make trafficking known', 'Amener les municipalités et les provinces à sensibiliser davantage', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-728f-8eb7-6b754580223b', 'ccr-2016-p1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8003-e1eb2f386367', NULL, NULL, 1, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{advocate}', '{advocacy,awareness,access-to-protection}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 2, NULL, 0, 'Coordinate awareness and advocacy, so that protection becomes easier to obtain. Two examples were given; each is tracked under this action.', 'Concerter les efforts de sensibilisation et de plaidoyer pour que la protection devienne plus facile à obtenir. Deux exemples ont été donnés; chacun fait l’objet d’un suivi sous cette action.', NULL, 0, NULL, 0, 'Policy, bullet 1', 'Politiques, point 1', 'Join forces in awareness and advocacy to widen access to protection', 'Unir sensibilisation et plaidoyer pour élargir l’accès à la protection', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-73a8-920b-dd5a8600700b', 'ccr-2016-c1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8004-acc56bce28f7', NULL, NULL, 1, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{grassroots,serviceProvider,advocate,other}', '{partnerships,coordinated-services,joint-action}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Rights groups, grassroots collectives, service providers and others each bring strengths of their own. Go on building partnerships that draw on them, that lead to shared actions and strategies, and that give people who have been trafficked, or may have been, better access to coordinated services.', 'Collectifs communautaires, prestataires de services, groupes de défense des droits et autres parties prenantes ont chacun leurs forces. Continuer de bâtir des partenariats qui en tirent parti, qui débouchent sur des actions et des stratégies communes et qui améliorent l’accès à des services concertés pour les personnes ayant subi la traite, ou l’ayant peut-être subie.', NULL, 0, NULL, 0, 'Collaboration, bullet 1', 'Collaboration, point 1', 'Keep building partnerships that make coordinated services easier to reach', 'Continuer de bâtir des partenariats qui facilitent l’accès aux services concertés', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-73db-b604-90019f1bef03', 'ccr-2016-k2.2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8001-adb72f011909', '01a22a0e-2714-7422-9176-f67ce03d3ea3', NULL, 2, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{media}', '{awareness,media,narrative,harm-prevention}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Words and pictures chosen to shock can hurt people, even when nobody means them to. Help the media to tell the story of human trafficking in another way, so that this harm does not happen.', 'Des mots et des images choisis pour frapper peuvent causer du tort sans que personne l’ait voulu. Aider les médias à raconter autrement la traite des personnes, afin de prévenir ces préjudices.', NULL, 0, NULL, 0, 'Knowledge building, bullet 2, second suggestion', 'Développement des connaissances, point 2, deuxième suggestion', 'Steer media coverage of trafficking away from sensationalism', 'Amener les médias à parler de la traite sans sensationnalisme', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-7882-a8e4-e783ca3ebaa2', 'ccr-2016-c2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8004-acc56bce28f7', NULL, NULL, 2, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{}', '{networking,information-sharing}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Go on helping those involved to meet, stay in touch and share what they know, so that they understand one another better and cooperate more readily.', 'Continuer d’aider les parties prenantes à se rencontrer, à garder le contact et à échanger ce qu’elles savent, pour qu’elles se comprennent mieux et coopèrent plus volontiers.', NULL, 0, NULL, 0, 'Collaboration, bullet 2', 'Collaboration, point 2', 'Keep networks alive and information moving', 'Continuer d’entretenir les réseaux et de faire circuler l’information', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-7c18-a323-e504c5831ea5', 'ccr-2016-s3', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8002-a26a162eca6c', NULL, NULL, 3, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{serviceProvider}', '{referrals,tools,national}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Equip service providers with tools and resources that hold across the country, so that people are directed sooner to help that fits.', 'Doter les prestataires de services d’outils et de ressources à l’échelle nationale, pour que les gens soient dirigés plus tôt vers une aide qui leur convient.', NULL, 0, NULL, 0, 'Services, bullet 3', 'Services, point 3', 'Make referrals quicker and better suited, everywhere in Canada', 'Rendre l’aiguillage plus rapide et mieux adapté, partout au pays', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-783f-bb6f-69a0bd3fe843', 'ccr-2016-p1.1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8003-e1eb2f386367', '01a22a0e-2714-728f-8eb7-6b754580223b', NULL, 1, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{policyMaker}', '{advocacy,political-will,engagement}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Change waits on political will. Use strategies of engagement and of working together to bring it about.', 'Sans volonté politique, rien ne bouge. La susciter au moyen de stratégies de mobilisation et de collaboration.', NULL, 0, NULL, 0, 'Policy, bullet 1, first example', 'Politiques, point 1, premier exemple', 'Build the political will that change depends on', 'Faire naître la volonté politique dont dépend le changement', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-75ab-8429-b9f65822922a', 'ccr-2016-s1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8002-a26a162eca6c', NULL, NULL, 1, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{serviceProvider}', '{funding}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Those who provide services need more financial support than they receive if they are to do this work.', 'Les prestataires de services ont besoin d’un soutien financier plus important que celui qu’ils reçoivent pour accomplir leur travail : il faut accroître leur financement.', NULL, 0, NULL, 0, 'Services, bullet 1', 'Services, point 1', 'Increase funding for service providers', 'Mieux financer les prestataires de services', 2, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:28:45.804653+00', DEFAULT),
	('01a22a0e-2714-7f14-8f99-2567aea82fab', 'ccr-2016-s4', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8002-a26a162eca6c', NULL, NULL, 4, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{serviceProvider,government,other}', '{training,identification,assessment,anti-oppression}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Offer training to service providers, government and others with a part to play. It covers how to identify and assess people who have been trafficked, or may have been, and how to make an anti-oppression approach part of the work.', 'Offrir de la formation aux prestataires de services, aux gouvernements et aux autres intervenants. Elle porte sur le repérage et l’évaluation des personnes qui ont subi la traite, ou qui l’ont peut-être subie, et sur l’intégration d’une approche anti-oppressive au travail quotidien.', NULL, 0, NULL, 0, 'Services, bullet 4', 'Services, point 4', 'Train people to recognize trafficking and to work in an anti-oppressive way', 'Former au repérage de la traite et à l’approche anti-oppressive', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-7fd1-aa72-52002b8c5536', 'ccr-2016-k3', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8001-adb72f011909', NULL, NULL, 3, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{legalPractitioner}', '{legal-expertise,employment-standards,human-rights-tribunals,protection}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'People who practise law need a firmer grasp of trafficking. That includes knowing how human rights tribunals, and employment standards, can lead to protection.', 'Les personnes qui exercent en droit ont besoin d’une connaissance plus solide de la traite. Cela comprend la façon dont les normes du travail et les tribunaux des droits de la personne peuvent mener à une protection.', NULL, 0, NULL, 0, 'Knowledge building, bullet 3', 'Développement des connaissances, point 3', 'Deepen what legal practitioners know about trafficking', 'Renforcer l’expertise des juristes en matière de traite des personnes', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-7351-9f35-63b3d3634442', 'ccr-2016-p1.2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8003-e1eb2f386367', '01a22a0e-2714-728f-8eb7-6b754580223b', NULL, 2, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{media}', '{advocacy,media,narrative}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'The way trafficking is spoken of can be changed. Make the media part of advocacy, with strategies to that end.', 'La façon dont on parle de la traite peut changer. Faire une place aux médias dans le plaidoyer, avec des stratégies à cette fin.', NULL, 0, NULL, 0, 'Policy, bullet 1, second example', 'Politiques, point 1, deuxième exemple', 'Advocate through the media for a different account of trafficking', 'Faire du plaidoyer médiatique pour que l’on parle autrement de la traite', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-73a1-bfc1-9c6b92fba86d', 'ccr-2016-k2.1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8001-adb72f011909', '01a22a0e-2714-7422-9176-f67ce03d3ea3', NULL, 1, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{serviceProvider}', '{awareness,definitions,legislation,information-exchange}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, NULL, 0, 'Service providers work with a practical understanding of trafficking that is not the same as the legal definition. Produce materials, and platforms where information can be exchanged, that make it plain how the two differ.', 'Dans leur travail, les prestataires de services ont de la traite une compréhension pratique qui ne coïncide pas avec la définition qu’en donne la loi. Créer des ressources et des plateformes d’échange d’information qui font clairement ressortir cette différence.', NULL, 0, NULL, 0, 'Knowledge building, bullet 2, first suggestion', 'Développement des connaissances, point 2, première suggestion', 'Explain where daily practice and the law differ on what trafficking is', 'Expliquer l’écart entre la traite vue du terrain et sa définition dans la loi', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-7e7d-afc0-7fc7b9234b9b', 'ccr-2016-k1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8001-adb72f011909', NULL, NULL, 1, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{researcher,advocate}', '{research,evidence,labour-trafficking,legislation,legal-advocacy}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 0, '2026-11-20 01:29:09.245321+00', 1, 'Advocacy carries further when it can point to evidence, and evidence takes research. Participants named three subjects that need it: trafficking for labour, legal advocacy, and what legislation does in practice.', 'Le plaidoyer porte davantage lorsqu’il s’appuie sur des données probantes, et celles-ci passent par la recherche. Les participantes et participants ont relevé trois sujets à étudier : la traite à des fins d’exploitation par le travail, le plaidoyer juridique et les effets des lois.', '2026-11-20 01:29:09.245321+00', 1, '2026-11-20 01:29:09.245321+00', 1, 'Knowledge building, bullet 1', 'Développement des connaissances, point 1', 'Put more into research, so that advocacy stands on evidence', 'Miser sur la recherche pour ancrer le plaidoyer dans des données probantes', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT),
	('01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8002-a26a162eca6c', NULL, NULL, 2, NULL, 'inProgress', '2026-03-01', 'planned', '2026-11-20 01:29:20.010244+00', 'Admin', NULL, 40, '{}', '{housing}', 'provincial', NULL, '2027-06-30', '2027-06-30', 'After the budget.', NULL, 'published', NULL, 0, '2026-11-20 01:29:01.005235+00', 4, 'Two things are asked for: investment in housing for trafficked persons whose needs are specialized, and the means to set up a fund for survivors.', 'Deux choses sont demandées : investir dans des ressources de logement pour les personnes ayant subi la traite dont les besoins sont particuliers, et trouver les moyens de créer un fonds pour les personnes survivantes.', '2026-11-20 01:28:57.349818+00', 3, '2026-11-20 01:28:55.168416+00', 1, 'Services, bullet 2', 'Services, point 2', 'Expand suitable housing, and find a way to set up a survivors’ fund', 'Investir en logement et trouver comment créer un fonds pour les personnes survivantes', 6, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:29:31.267552+00', DEFAULT),
	('01a22a12-6652-7c98-ad30-6a1f72868f0f', 'ccr-2016-s5', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8002-a26a162eca6c', NULL, NULL, 5, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'draft', NULL, 0, NULL, 0, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 'A draft of the first release', NULL, 1, '2026-11-20 01:29:38.642042+00', '2026-11-20 01:29:38.642042+00', DEFAULT),
	('01a22a12-78b9-78c1-9516-b2651052f48b', 'old', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8002-a26a162eca6c', NULL, NULL, 6, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{}', '{}', NULL, NULL, NULL, NULL, NULL, NULL, 'archived', 'published', 0, NULL, 0, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 'Archived in the first release', NULL, 2, '2026-11-20 01:29:43.353134+00', '2026-11-20 01:29:46.283464+00', DEFAULT),
	('01a22a0e-2714-7422-9176-f67ce03d3ea3', 'ccr-2016-k2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a0e-2714-7000-8001-adb72f011909', NULL, NULL, 2, NULL, 'notStarted', NULL, NULL, NULL, NULL, NULL, NULL, '{serviceProvider,advocate,government,public}', '{awareness}', NULL, NULL, NULL, NULL, NULL, NULL, 'published', NULL, 2, '2026-11-20 01:30:07.253869+00', 1, 'Awareness work should reach those who provide services, advocates against trafficking, their allies, people in government and the public at large. Two ways of going about it were suggested; each is tracked under this action.', 'La sensibilisation doit rejoindre les prestataires de services, les personnes qui militent contre la traite, leurs alliés, les interlocuteurs gouvernementaux et le grand public. Deux façons de s’y prendre ont été proposées; chacune fait l’objet d’un suivi sous cette action.', '2026-11-20 01:30:07.253869+00', 1, NULL, 0, 'Knowledge building, bullet 2', 'Développement des connaissances, point 2', 'Make human trafficking better known and understood', 'Faire mieux connaître et comprendre la traite des personnes', 1, '2026-11-20 01:25:00.308814+00', '2026-11-20 01:25:00.308814+00', DEFAULT);

INSERT INTO public.organizations VALUES
	('01a22a10-c457-774d-a6c3-c6342961abaf', 'hope', 'ngo', '{ON}', 'https://example.org', NULL, 'Hope Centre', 'Centre Espoir', 1, '2026-11-20 01:27:51.639564+00', '2026-11-20 01:27:51.639564+00', DEFAULT),
	('01a22a11-4b6c-7606-af4d-1e96df440611', 'gone', 'legal', '{}', NULL, '2026-11-20 01:30:05.262246+00', 'Another', NULL, 2, '2026-11-20 01:28:26.220342+00', '2026-11-20 01:30:05.262246+00', DEFAULT);

INSERT INTO public.api_keys VALUES
	('01a22a12-9058-7d03-9295-029c720cc750', 'Hope Centre, reporting', 'contributor', '01a22a10-c457-774d-a6c3-c6342961abaf', '\x81397204b58c8c0e26b4e72c3f80cc7c22cd454d4868179c9fbfb985ad9031f6', '2026-11-20 01:29:49.400977+00', 'Admin', NULL, NULL, NULL);

INSERT INTO public.assessments VALUES
	('01a22a12-1d8a-7000-800b-dcdb513caab4', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'planned', 'Little to see yet.', 'en', 'public', '[]', 'key:admin', 'Admin', NULL, '2026-11-20 01:29:20.010244+00', NULL, NULL);

INSERT INTO public.changes OVERRIDING SYSTEM VALUE VALUES
	(1, '01a22a0e-27cb-73e7-b1f4-19849f7efd46', 'forum.convened', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'forum', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'ccr-2016', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(2, '01a22a0e-2804-7503-aacb-639b900877f4', 'forum.areaAdded', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'forum', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'ccr-2016', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 2, 'public', '{"areas": {"to": "knowledge", "from": null}}', 762),
	(3, '01a22a0e-2804-7e6a-800a-12081860528a', 'forum.areaAdded', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'forum', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'ccr-2016', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 3, 'public', '{"areas": {"to": "services", "from": null}}', 762),
	(4, '01a22a0e-2804-70a2-88a9-bf8aeb1b6da9', 'forum.areaAdded', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'forum', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'ccr-2016', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 4, 'public', '{"areas": {"to": "policy", "from": null}}', 762),
	(5, '01a22a0e-2804-7384-8b57-210dc66fcb8a', 'forum.areaAdded', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'forum', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', 'ccr-2016', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 5, 'public', '{"areas": {"to": "collaboration", "from": null}}', 762),
	(6, '01a22a0e-4366-7d4e-823e-2886771e34a0', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7e7d-afc0-7fc7b9234b9b', 'ccr-2016-k1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(7, '01a22a0e-43af-7edb-9a01-9cdfcc3187fc', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7422-9176-f67ce03d3ea3', 'ccr-2016-k2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(8, '01a22a0e-43af-7a0f-9a8d-aae674596e6b', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-73a1-bfc1-9c6b92fba86d', 'ccr-2016-k2.1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(9, '01a22a0e-43b0-78af-aa9b-a5cdff6fb811', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-73db-b604-90019f1bef03', 'ccr-2016-k2.2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(10, '01a22a0e-43b0-7d9a-ae3f-4a649c16be01', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7fd1-aa72-52002b8c5536', 'ccr-2016-k3', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(11, '01a22a0e-43b0-797f-8669-402123661573', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-75ab-8429-b9f65822922a', 'ccr-2016-s1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(12, '01a22a0e-43b0-7665-9853-6033f85ba7b6', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(13, '01a22a0e-43b0-779a-9af9-b38c24771092', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7c18-a323-e504c5831ea5', 'ccr-2016-s3', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(14, '01a22a0e-43b0-73e9-b647-542b9d8eb0a6', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7f14-8f99-2567aea82fab', 'ccr-2016-s4', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(15, '01a22a0e-43b0-74de-a2fc-febb44de5390', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-728f-8eb7-6b754580223b', 'ccr-2016-p1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(16, '01a22a0e-43b0-7b0f-816f-5baebb6e0b56', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-783f-bb6f-69a0bd3fe843', 'ccr-2016-p1.1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(17, '01a22a0e-43b0-74e7-a745-45cb9dd0f34c', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7351-9f35-63b3d3634442', 'ccr-2016-p1.2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(18, '01a22a0e-43b0-79f3-8c11-418615abe079', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7026-b981-cc6f9c9b6338', 'ccr-2016-p2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(19, '01a22a0e-43b0-7fcf-a5b2-a31d49480378', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7088-af1f-9019c393133a', 'ccr-2016-p3', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(20, '01a22a0e-43b0-7317-9ea4-6a75bcb15e4a', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-73a8-920b-dd5a8600700b', 'ccr-2016-c1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(21, '01a22a0e-43c3-7671-b730-d9cd46c64590', 'action.proposed', '2026-11-20 01:25:00.308814+00', 'system', 'Priorities', NULL, 'action', '01a22a0e-2714-7882-a8e4-e783ca3ebaa2', 'ccr-2016-c2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 762),
	(22, '01a22a11-1fb7-70f9-974d-9cddad43ba6a', 'organization.registered', '2026-11-20 01:27:51.639564+00', 'key:admin', 'Admin', NULL, 'organization', '01a22a10-c457-774d-a6c3-c6342961abaf', 'hope', NULL, NULL, 1, 'public', '{}', 766),
	(23, '01a22a11-4c00-76ab-b799-784fbe282bf6', 'organization.registered', '2026-11-20 01:28:26.220342+00', 'key:admin', 'Admin', NULL, 'organization', '01a22a11-4b6c-7606-af4d-1e96df440611', 'gone', NULL, NULL, 1, 'public', '{}', 767),
	(24, '01a22a11-8183-7b6e-9e15-e918dc8ecf39', 'action.ownerAssigned', '2026-11-20 01:28:29.657741+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 2, 'public', '{"owners.hope": {"to": "lead", "from": null}}', 768),
	(25, '01a22a11-9927-7de4-aa38-47f116c276fb', 'action.ownerAssigned', '2026-11-20 01:28:45.804653+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-75ab-8429-b9f65822922a', 'ccr-2016-s1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 2, 'public', '{"owners.hope": {"to": "supporting", "from": null}}', 769),
	(26, '01a22a11-abdc-7937-ba29-2ca66d94168c', 'action.statusChanged', '2026-11-20 01:28:48.160974+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-a120-7000-8005-29b929b71650', 3, 'public', '{"status": {"to": "planned", "from": "notStarted"}, "effectiveOn": {"to": "2026-01-10", "from": null}}', 770),
	(27, '01a22a11-bd74-74ee-8783-6b5d30233226', 'action.statusChanged', '2026-11-20 01:28:55.168416+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-bc80-7000-8006-fd714d1e2162', 4, 'public', '{"status": {"to": "inProgress", "from": "planned"}, "progress": {"to": 40, "from": null}, "effectiveOn": {"to": "2026-03-01", "from": "2026-01-10"}}', 771),
	(28, '01a22a11-c692-746b-a08b-2fb803ff9275', 'note.added', '2026-11-20 01:28:57.349818+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-c505-7000-8007-4892966a05e4', 4, 'network', '{}', 772),
	(29, '01a22a11-d3c2-76d1-a108-68e85b4de632', 'note.added', '2026-11-20 01:29:01.005235+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-d34d-7000-8008-b6403cae55bc', 4, 'internal', '{}', 773),
	(30, '01a22a11-e327-794b-97d1-f049daef4644', 'note.corrected', '2026-11-20 01:29:04.169341+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-d34d-7000-8008-b6403cae55bc', 4, 'internal', '{}', 774),
	(31, '01a22a11-f3c4-77ca-803d-debf48a0ea32', 'note.added', '2026-11-20 01:29:09.245321+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-7e7d-afc0-7fc7b9234b9b', 'ccr-2016-k1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-f37d-7000-800a-73cf4e9aba80', 1, 'public', '{}', 775),
	(32, '01a22a12-1422-7bbc-ae0f-bd37cf61b3dc', 'note.redacted', '2026-11-20 01:29:12.458679+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-7e7d-afc0-7fc7b9234b9b', 'ccr-2016-k1', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a11-f37d-7000-800a-73cf4e9aba80', 1, 'public', '{}', 776),
	(33, '01a22a12-1e7a-7e2a-b149-932d23207e35', 'action.assessed', '2026-11-20 01:29:20.010244+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 5, 'public', '{"assessedStatus": {"to": "planned", "from": null}}', 777),
	(34, '01a22a12-32e1-757e-aae5-5f2e234e4ffd', 'milestone.added', '2026-11-20 01:29:24.592387+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 5, 'public', '{"milestones.01a22a12-2f70-7000-800c-aee0358a0db7": {"to": "Rooms found", "from": null}}', 778),
	(35, '01a22a12-42a6-781a-b6bc-0274c2c77b93', 'milestone.revised', '2026-11-20 01:29:28.647198+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 5, 'public', '{"milestones.01a22a12-2f70-7000-800c-aee0358a0db7.doneOn": {"to": "2026-05-20", "from": null}}', 779),
	(36, '01a22a12-5b13-7d30-8a37-ef700948a2f6', 'action.revised', '2026-11-20 01:29:31.267552+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'ccr-2016-s2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 6, 'public', '{"tags": {"to": ["housing"], "from": ["housing", "survivors-fund", "specialized-needs"]}, "targetDate": {"to": "2027-06-30", "from": null}, "jurisdiction": {"to": "provincial", "from": null}, "targetDateNote": {"to": "After the budget.", "from": null}, "originalTargetDate": {"to": "2027-06-30", "from": null}}', 780),
	(37, '01a22a12-6c20-703f-b826-f57e6c671d4f', 'action.proposed', '2026-11-20 01:29:38.642042+00', 'key:admin', 'Admin', NULL, 'action', '01a22a12-6652-7c98-ad30-6a1f72868f0f', 'ccr-2016-s5', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'coordinators', '{}', 781),
	(38, '01a22a12-7b3f-73ea-b79b-48f68916e750', 'action.proposed', '2026-11-20 01:29:43.353134+00', 'key:admin', 'Admin', NULL, 'action', '01a22a12-78b9-78c1-9516-b2651052f48b', 'old', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 1, 'public', '{}', 782),
	(39, '01a22a12-846c-7fd9-a798-bc7e7d9af17c', 'action.archived', '2026-11-20 01:29:46.283464+00', 'key:admin', 'Admin', NULL, 'action', '01a22a12-78b9-78c1-9516-b2651052f48b', 'old', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', NULL, 2, 'public', '{"publication": {"to": "archived", "from": "published"}}', 783),
	(41, '01a22a12-c919-7ab7-b73d-bfa589d7dce8', 'forum.removed', '2026-11-20 01:30:02.83173+00', 'key:admin', 'Admin', NULL, 'forum', '01a22a12-b1ce-794f-a18d-4866fcd0a873', 'removed', '01a22a12-b1ce-794f-a18d-4866fcd0a873', NULL, 2, 'public', '{}', 787),
	(40, '01a22a12-b498-7f7d-97f8-f3a833232f7f', 'forum.convened', '2026-11-20 01:29:57.966914+00', 'key:admin', 'Admin', NULL, 'forum', '01a22a12-b1ce-794f-a18d-4866fcd0a873', 'removed', '01a22a12-b1ce-794f-a18d-4866fcd0a873', NULL, 1, 'public', '{}', 786),
	(42, '01a22a12-cfe0-7d57-b8b3-ff49eb7bc59b', 'organization.removed', '2026-11-20 01:30:05.262246+00', 'key:admin', 'Admin', NULL, 'organization', '01a22a11-4b6c-7606-af4d-1e96df440611', 'gone', NULL, NULL, 2, 'public', '{}', 788),
	(43, '01a22a12-d648-7256-9705-5f5e4c8c15b8', 'note.added', '2026-11-20 01:30:07.253869+00', 'key:admin', 'Admin', NULL, 'action', '01a22a0e-2714-7422-9176-f67ce03d3ea3', 'ccr-2016-k2', '01a22a0e-2714-7b1e-8a3b-c8a4ad7aad1a', '01a22a12-d615-7000-800d-b3b055ab3726', 1, 'network', '{}', 789);

INSERT INTO public.notes VALUES
	('01a22a11-a120-7000-8005-29b929b71650', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'Three shelters agreed on a common plan.', NULL, 'en', 'public', NULL, '[{"url": "https://example.org/plan", "title": "The plan"}]', 'key:admin', 'Admin', NULL, 'notStarted', 'planned', '2026-01-10', '2026-11-20 01:28:48.160974+00', NULL, NULL, DEFAULT),
	('01a22a11-bc80-7000-8006-fd714d1e2162', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'Begun.', NULL, 'en', 'network', 40, '[]', 'key:admin', 'Admin', NULL, 'planned', 'inProgress', '2026-03-01', '2026-11-20 01:28:55.168416+00', NULL, NULL, DEFAULT),
	('01a22a11-c505-7000-8007-4892966a05e4', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'For the network.', NULL, 'en', 'network', NULL, '[]', 'key:admin', 'Admin', NULL, NULL, NULL, '2026-11-30', '2026-11-20 01:28:57.349818+00', NULL, NULL, DEFAULT),
	('01a22a11-d34d-7000-8008-b6403cae55bc', '01a22a0e-2714-798c-809e-79ef3c52e5fc', 'Pour nous.', 'Pour nous, corrigée.', 'fr', 'internal', NULL, '[]', 'key:admin', 'Admin', NULL, NULL, NULL, '2026-11-30', '2026-11-20 01:29:01.005235+00', NULL, NULL, DEFAULT),
	('01a22a11-f37d-7000-800a-73cf4e9aba80', '01a22a0e-2714-7e7d-afc0-7fc7b9234b9b', '', NULL, 'en', 'public', NULL, '[]', 'key:admin', 'Admin', NULL, NULL, NULL, '2026-11-30', '2026-11-20 01:29:09.245321+00', '2026-11-20 01:29:12.458679+00', 'It named somebody.', DEFAULT),
	('01a22a12-d615-7000-800d-b3b055ab3726', '01a22a0e-2714-7422-9176-f67ce03d3ea3', 'Kept for a retry.', NULL, 'en', 'network', NULL, '[]', 'key:admin', 'Admin', NULL, NULL, NULL, '2026-11-30', '2026-11-20 01:30:07.253869+00', NULL, NULL, DEFAULT);

INSERT INTO public.corrections VALUES
	('01a22a11-dfa9-7000-8009-c6f55f2804c0', '01a22a11-d34d-7000-8008-b6403cae55bc', 'Pour nous, corrigée.', 'Une faute.', 'key:admin', 'Admin', NULL, '2026-11-20 01:29:04.169341+00');

INSERT INTO public.milestones VALUES
	('01a22a12-2f70-7000-800c-aee0358a0db7', '01a22a0e-2714-798c-809e-79ef3c52e5fc', '2026-06-01', '2026-05-20', 1, 2, 'Rooms found', NULL);

INSERT INTO public.ownerships VALUES
	('01a22a0e-2714-798c-809e-79ef3c52e5fc', '01a22a10-c457-774d-a6c3-c6342961abaf', 'lead', 'The desk', 'desk@example.org'),
	('01a22a0e-2714-75ab-8429-b9f65822922a', '01a22a10-c457-774d-a6c3-c6342961abaf', 'supporting', NULL, NULL);

INSERT INTO public.service_values VALUES
	('feedOffset', 0, NULL),
	('cursorKey', NULL, '\xb1305c87a052e1000123ab60c54e2bdf7d68394a9f15beb13a6592e758b27941'),
	('webhooksKey', NULL, '\x4873ba2046689c17a2bc0ea3193819e903a090b87a3b70dd849113dcfe1e9d61');

INSERT INTO public.stored_answers VALUES
	('key:admin', 'kept', '\xb7e6aa5b364130667586f69bbde55c6ba2a13f42900acd0770948db83b66912a', '2026-12-01 01:30:07.170914+00', 201, '{"ETag": "\"e1303b8e315f0aa5\"", "Vary": "Accept-Language, Authorization", "Location": "/api/v1/actions/ccr-2016-k2/notes/01a22a12-d615-7000-800d-b3b055ab3726", "Content-Type": "application/json", "Cache-Control": "private, no-cache", "Content-Language": "en"}', '\x7b226964223a2230316132326131322d643631352d373030302d383030642d623362303535616233373236222c22616374696f6e223a226363722d323031362d6b32222c22626f6479223a224b65707420666f7220612072657472792e222c22636f7272656374696f6e73223a5b5d2c226c616e6775616765223a22656e222c227669736962696c697479223a226e6574776f726b222c2265766964656e6365223a5b5d2c22617574686f72223a7b226e616d65223a2241646d696e227d2c226566666563746976654f6e223a22323032362d31312d3330222c227265636f726465644174223a22323032362d31312d33305430313a33303a30372e3235333836395a227d');

SELECT pg_catalog.setval('public.changes_id_seq', 43, true);

SELECT pg_catalog.setval('public.deliveries_sequence_seq', 1, false);

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

INSERT INTO public."__EFMigrationsHistory" VALUES ('20261124050733_TheFirstForum', '10.0.12');

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT pk___ef_migrations_history PRIMARY KEY (migration_id);

ALTER TABLE ONLY public.actions
    ADD CONSTRAINT pk_actions PRIMARY KEY (id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT pk_api_keys PRIMARY KEY (id);

ALTER TABLE ONLY public.areas
    ADD CONSTRAINT pk_areas PRIMARY KEY (id);

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT pk_assessments PRIMARY KEY (id);

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (id);

ALTER TABLE ONLY public.changes
    ADD CONSTRAINT pk_changes PRIMARY KEY (id);

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT pk_corrections PRIMARY KEY (id);

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (id);

ALTER TABLE ONLY public.forums
    ADD CONSTRAINT pk_forums PRIMARY KEY (id);

ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT pk_milestones PRIMARY KEY (id);

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT pk_notes PRIMARY KEY (id);

ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT pk_organizations PRIMARY KEY (id);

ALTER TABLE ONLY public.ownerships
    ADD CONSTRAINT pk_ownerships PRIMARY KEY (action_id, organization_id);

ALTER TABLE ONLY public.service_values
    ADD CONSTRAINT pk_service_values PRIMARY KEY (name);

ALTER TABLE ONLY public.stored_answers
    ADD CONSTRAINT pk_stored_answers PRIMARY KEY (caller_id, key);

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT pk_webhooks PRIMARY KEY (id);

CREATE INDEX ix_actions_area_id ON public.actions USING btree (area_id) WHERE (publication = 'published'::public.publication);

CREATE INDEX ix_actions_area_id_key ON public.actions USING btree (area_id, key);

CREATE INDEX ix_actions_assessed_status ON public.actions USING btree (assessed_status) WHERE (assessed_status IS NOT NULL);

CREATE INDEX ix_actions_audience ON public.actions USING gin (audience);

CREATE INDEX ix_actions_continues_id ON public.actions USING btree (continues_id) WHERE (continues_id IS NOT NULL);

CREATE INDEX ix_actions_forum_id_key ON public.actions USING btree (forum_id, key);

CREATE INDEX ix_actions_jurisdiction ON public.actions USING btree (jurisdiction) WHERE (jurisdiction IS NOT NULL);

CREATE UNIQUE INDEX ix_actions_key ON public.actions USING btree (key);

CREATE INDEX ix_actions_parent_id_key ON public.actions USING btree (parent_id, key);

CREATE INDEX ix_actions_position_id ON public.actions USING btree ("position", id);

CREATE INDEX ix_actions_publication_key ON public.actions USING btree (publication, key) WHERE (publication <> 'published'::public.publication);

CREATE INDEX ix_actions_search ON public.actions USING gin (search);

CREATE INDEX ix_actions_sort_network_report ON public.actions USING btree (COALESCE(network_reports_last_at, '-infinity'::timestamp with time zone), id);

CREATE INDEX ix_actions_sort_progress ON public.actions USING btree (COALESCE(progress, '-1'::integer), id);

CREATE INDEX ix_actions_sort_public_report ON public.actions USING btree (COALESCE(public_reports_last_at, '-infinity'::timestamp with time zone), id);

CREATE INDEX ix_actions_sort_report ON public.actions USING btree (COALESCE(all_reports_last_at, '-infinity'::timestamp with time zone), id);

CREATE INDEX ix_actions_sort_target_date ON public.actions USING btree (COALESCE(target_date, 'infinity'::date), id);

CREATE INDEX ix_actions_sort_title_en ON public.actions USING btree (COALESCE(title_en, title_fr) COLLATE public.natural_order, id);

CREATE INDEX ix_actions_sort_title_fr ON public.actions USING btree (COALESCE(title_fr, title_en) COLLATE public.natural_order, id);

CREATE INDEX ix_actions_status_id ON public.actions USING btree (status, id);

CREATE INDEX ix_actions_tags ON public.actions USING gin (tags);

CREATE INDEX ix_actions_target_date ON public.actions USING btree (target_date) WHERE (target_date IS NOT NULL);

CREATE INDEX ix_actions_updated_at_id ON public.actions USING btree (updated_at, id);

CREATE INDEX ix_api_keys_created_at_id ON public.api_keys USING btree (created_at, id);

CREATE INDEX ix_api_keys_organization_id ON public.api_keys USING btree (organization_id);

CREATE UNIQUE INDEX ix_areas_forum_id_code ON public.areas USING btree (forum_id, code);

CREATE UNIQUE INDEX ix_areas_forum_id_key ON public.areas USING btree (forum_id, key);

CREATE INDEX ix_assessments_action_id_assessed_at_id ON public.assessments USING btree (action_id, assessed_at, id);

CREATE INDEX ix_audit_actor_id_at_id ON public.audit USING btree (actor_id, at, id);

CREATE INDEX ix_audit_at_id ON public.audit USING btree (at, id);

CREATE INDEX ix_audit_operation_at_id ON public.audit USING btree (operation, at, id);

CREATE INDEX ix_audit_status_at_id ON public.audit USING btree (status, at, id);

CREATE INDEX ix_changes_forum_id_position_id ON public.changes USING btree (forum_id, "position", id);

CREATE INDEX ix_changes_position_id ON public.changes USING btree ("position", id);

CREATE INDEX ix_changes_subject_id_id ON public.changes USING btree (subject_id, id);

CREATE INDEX ix_changes_subject_id_position_id ON public.changes USING btree (subject_id, "position", id);

CREATE INDEX ix_changes_type_position_id ON public.changes USING btree (type, "position", id);

CREATE INDEX ix_corrections_note_id_id ON public.corrections USING btree (note_id, id);

CREATE INDEX ix_deliveries_finished_at ON public.deliveries USING btree (finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX ix_deliveries_webhook_id_created_at_id ON public.deliveries USING btree (webhook_id, created_at, id);

CREATE INDEX ix_deliveries_webhook_id_sequence ON public.deliveries USING btree (webhook_id, sequence) WHERE ((state)::text = 'pending'::text);

CREATE INDEX ix_deliveries_webhook_id_subject_id_sequence ON public.deliveries USING btree (webhook_id, subject_id, sequence) WHERE ((state)::text = 'pending'::text);

CREATE INDEX ix_forums_held_on_id ON public.forums USING btree (held_on, id);

CREATE UNIQUE INDEX ix_forums_key ON public.forums USING btree (key);

CREATE INDEX ix_milestones_action_id_position_id ON public.milestones USING btree (action_id, "position", id);

CREATE INDEX ix_notes_action_id_recorded_at_id ON public.notes USING btree (action_id, recorded_at, id);

CREATE INDEX ix_notes_author_organization_id ON public.notes USING btree (author_organization_id) WHERE (author_organization_id IS NOT NULL);

CREATE INDEX ix_notes_search ON public.notes USING gin (search) WHERE (visibility = 'public'::public.note_visibility);

CREATE UNIQUE INDEX ix_organizations_key ON public.organizations USING btree (key);

CREATE INDEX ix_organizations_kind_key ON public.organizations USING btree (kind, key);

CREATE INDEX ix_organizations_regions ON public.organizations USING gin (regions);

CREATE INDEX ix_organizations_search ON public.organizations USING gin (search);

CREATE INDEX ix_organizations_sort_name_en ON public.organizations USING btree (COALESCE(name_en, name_fr) COLLATE public.natural_order, id);

CREATE INDEX ix_organizations_sort_name_fr ON public.organizations USING btree (COALESCE(name_fr, name_en) COLLATE public.natural_order, id);

CREATE INDEX ix_organizations_updated_at_id ON public.organizations USING btree (updated_at, id);

CREATE INDEX ix_ownerships_organization_id_role_action_id ON public.ownerships USING btree (organization_id, role, action_id);

CREATE INDEX ix_ownerships_role_action_id ON public.ownerships USING btree (role, action_id);

CREATE INDEX ix_stored_answers_expires_at ON public.stored_answers USING btree (expires_at);

CREATE INDEX ix_webhooks_created_at_id ON public.webhooks USING btree (created_at, id);

CREATE TRIGGER audit_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.actions
    ADD CONSTRAINT fk_actions_actions_continues_id FOREIGN KEY (continues_id) REFERENCES public.actions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.actions
    ADD CONSTRAINT fk_actions_actions_parent_id FOREIGN KEY (parent_id) REFERENCES public.actions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.actions
    ADD CONSTRAINT fk_actions_areas_area_id FOREIGN KEY (area_id) REFERENCES public.areas(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.actions
    ADD CONSTRAINT fk_actions_forums_forum_id FOREIGN KEY (forum_id) REFERENCES public.forums(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT fk_api_keys_organizations_organization_id FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.areas
    ADD CONSTRAINT fk_areas_forums_forum_id FOREIGN KEY (forum_id) REFERENCES public.forums(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT fk_assessments_actions_action_id FOREIGN KEY (action_id) REFERENCES public.actions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT fk_corrections_notes_note_id FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT fk_deliveries_webhooks_webhook_id FOREIGN KEY (webhook_id) REFERENCES public.webhooks(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT fk_milestones_actions_action_id FOREIGN KEY (action_id) REFERENCES public.actions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_actions_action_id FOREIGN KEY (action_id) REFERENCES public.actions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_organizations_author_organization_id FOREIGN KEY (author_organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ownerships
    ADD CONSTRAINT fk_ownerships_actions_action_id FOREIGN KEY (action_id) REFERENCES public.actions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ownerships
    ADD CONSTRAINT fk_ownerships_organizations_organization_id FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE RESTRICT;

