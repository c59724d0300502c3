// Made from the OpenAPI document by openapi/generate-clients.
import { Caller, type Answer, type CallOptions, type Input } from "./caller.js";

/** Every operation of the API: what it takes in one object, the body as `body`; what it answers as `data`, with the `etag` beside it. */
export class Operations extends Caller {
  /**
   * List forums: `GET /api/v1/forums`
   *
   * A page of forums, each with its areas. Follow `nextCursor`, or the `Link` header, to the end.
   *
   * Who may: Everybody; a key shows more.
   */
  listForums(input: Input<"listForums"> = {}, options?: CallOptions): Promise<Answer<"listForums">> {
    return this.call("listForums", input, options);
  }

  /**
   * Put a forum on record: `POST /api/v1/forums`
   *
   * With its areas, or without and they are added one by one. Texts can be in English, in French or in both; readers get their own
   * language where it is there.
   *
   * Who may: `coordinator`, `admin`.
   */
  conveneForum(input: Input<"conveneForum">, options?: CallOptions): Promise<Answer<"conveneForum">> {
    return this.call("conveneForum", input, options);
  }

  /**
   * Read one forum: `GET /api/v1/forums/{forum}`
   *
   * Where and when it was held, what it was about, and the areas under which it put its priorities, each with the number of its
   * published actions.
   *
   * Who may: Everybody; a key shows more.
   */
  getForum(input: Input<"getForum">, options?: CallOptions): Promise<Answer<"getForum">> {
    return this.call("getForum", input, options);
  }

  /**
   * Edit a forum: `PATCH /api/v1/forums/{forum}`
   *
   * Changes the members that you send and leaves the others: absent leaves, `null` clears, a list replaces the whole list.
   * Its key stays; its areas have paths of their own.
   *
   * Who may: `coordinator`, `admin`.
   */
  reviseForum(input: Input<"reviseForum">, options?: CallOptions): Promise<Answer<"reviseForum">> {
    return this.call("reviseForum", input, options);
  }

  /**
   * Remove a forum: `DELETE /api/v1/forums/{forum}`
   *
   * With its areas, and only while it holds no actions; drafts and archived ones count. Its key is not used again.
   *
   * Who may: `coordinator`, `admin`.
   */
  removeForum(input: Input<"removeForum">, options?: CallOptions): Promise<Answer<"removeForum">> {
    return this.call("removeForum", input, options);
  }

  /**
   * List a forum's areas: `GET /api/v1/forums/{forum}/areas`
   *
   * In their order, each with the number of its published actions.
   *
   * Who may: Everybody; a key shows more.
   */
  listAreas(input: Input<"listAreas">, options?: CallOptions): Promise<Answer<"listAreas">> {
    return this.call("listAreas", input, options);
  }

  /**
   * Add an area: `POST /api/v1/forums/{forum}/areas`
   *
   * Its `code` begins the numbers of its actions: in the forum `ccr-2016`, the actions of the area with the code `s` are `ccr-2016-s1`,
   * `ccr-2016-s2` and so on.
   *
   * Who may: `coordinator`, `admin`.
   */
  addArea(input: Input<"addArea">, options?: CallOptions): Promise<Answer<"addArea">> {
    return this.call("addArea", input, options);
  }

  /**
   * Read one area: `GET /api/v1/forums/{forum}/areas/{area}`
   *
   * Its `ETag` is what `If-Match` takes when you edit or remove it.
   *
   * Who may: Everybody; a key shows more.
   */
  getArea(input: Input<"getArea">, options?: CallOptions): Promise<Answer<"getArea">> {
    return this.call("getArea", input, options);
  }

  /**
   * Edit an area: `PATCH /api/v1/forums/{forum}/areas/{area}`
   *
   * Changes the members that you send and leaves the others. Its key and its code stay, since the keys of its actions are made from
   * them.
   *
   * Who may: `coordinator`, `admin`.
   */
  reviseArea(input: Input<"reviseArea">, options?: CallOptions): Promise<Answer<"reviseArea">> {
    return this.call("reviseArea", input, options);
  }

  /**
   * Remove an area: `DELETE /api/v1/forums/{forum}/areas/{area}`
   *
   * Only while it holds no actions; drafts and archived ones count. Its key and its code are not used again.
   *
   * Who may: `coordinator`, `admin`.
   */
  removeArea(input: Input<"removeArea">, options?: CallOptions): Promise<Answer<"removeArea">> {
    return this.call("removeArea", input, options);
  }

  /**
   * List actions: `GET /api/v1/actions`
   *
   * A page of actions, narrowed by any of the filters. Follow `nextCursor`, or the `Link` header, to the end; every page costs the same.
   * A key or id in a filter that does not exist is a 400 that names it.
   *
   * Who may: Everybody; a key shows more.
   */
  listActions(input: Input<"listActions"> = {}, options?: CallOptions): Promise<Answer<"listActions">> {
    return this.call("listActions", input, options);
  }

  /**
   * Put an action on record: `POST /api/v1/actions`
   *
   * Where the forum's report has its own wording, give it in `sourceText`: it is kept as it is and never edited. A new action is
   * `notStarted`; what has happened since is reported afterwards.
   *
   * Who may: `coordinator`, `admin`.
   */
  proposeAction(input: Input<"proposeAction">, options?: CallOptions): Promise<Answer<"proposeAction">> {
    return this.call("proposeAction", input, options);
  }

  /**
   * Report on many actions: `POST /api/v1/actions/bulk-status`
   *
   * Up to 500 reports in one call: all are taken or none is. What is wrong is named by its place, such as `items[3].status`.
   * The whole body may have 1 MiB.
   *
   * Who may: `contributor`, `coordinator`, `admin`.
   */
  changeStatuses(input: Input<"changeStatuses">, options?: CallOptions): Promise<Answer<"changeStatuses">> {
    return this.call("changeStatuses", input, options);
  }

  /**
   * Read one action: `GET /api/v1/actions/{action}`
   *
   * Who took it on, where it stands, what an assessor found and what was heard of it. Send the `ETag` back as `If-None-Match`
   * to be told 304 while nothing changed, and as `If-Match` when you change it.
   *
   * Who may: Everybody; a key shows more.
   */
  getAction(input: Input<"getAction">, options?: CallOptions): Promise<Answer<"getAction">> {
    return this.call("getAction", input, options);
  }

  /**
   * Edit an action: `PATCH /api/v1/actions/{action}`
   *
   * Changes the members that you send and leaves the others: absent leaves, `null` clears, a list replaces the whole list.
   * The status is not edited but reported, and owners have a path of their own. The first target date stays on record in
   * `originalTargetDate`.
   *
   * Who may: `coordinator`, `admin`.
   */
  reviseAction(input: Input<"reviseAction">, options?: CallOptions): Promise<Answer<"reviseAction">> {
    return this.call("reviseAction", input, options);
  }

  /**
   * Archive an action: `DELETE /api/v1/actions/{action}`
   *
   * Takes it off the lists and the figures. Nothing is lost: coordinators find it with `publication=archived`, and restoring brings it
   * back as it was.
   *
   * Its suggestions are not archived with it. They stay published, and for everybody but coordinators and admins each stands on its own,
   * without a `parent`, until the action is restored. Archive them too if they are to go, or give them another `parent`.
   *
   * Who may: `coordinator`, `admin`.
   */
  archiveAction(input: Input<"archiveAction">, options?: CallOptions): Promise<Answer<"archiveAction">> {
    return this.call("archiveAction", input, options);
  }

  /**
   * Read an action's history: `GET /api/v1/actions/{action}/history`
   *
   * Everything that ever happened to it, the newest first: who, when, what, from, to, and why where a note says so that you may read.
   *
   * Who may: Everybody; a key shows more.
   */
  getHistory(input: Input<"getHistory">, options?: CallOptions): Promise<Answer<"getHistory">> {
    return this.call("getHistory", input, options);
  }

  /**
   * Name an owner: `PUT /api/v1/actions/{action}/owners/{organization}`
   *
   * Makes an organization an owner, or gives it another part than it had. Sending the same again changes nothing. From then on its
   * contributors may report on the action.
   *
   * Who may: `coordinator`, `admin`.
   */
  assignOwner(input: Input<"assignOwner">, options?: CallOptions): Promise<Answer<"assignOwner">> {
    return this.call("assignOwner", input, options);
  }

  /**
   * Remove an owner: `DELETE /api/v1/actions/{action}/owners/{organization}`
   *
   * What the organization reported stays; its contributors may no longer report on the action.
   *
   * Who may: `coordinator`, `admin`.
   */
  removeOwner(input: Input<"removeOwner">, options?: CallOptions): Promise<Answer<"removeOwner">> {
    return this.call("removeOwner", input, options);
  }

  /**
   * Restore an action: `POST /api/v1/actions/{action}/restore`
   *
   * Brings an archived action back as what it was: a draft as a draft. One that is not archived stays as it is.
   *
   * Who may: `coordinator`, `admin`.
   */
  restoreAction(input: Input<"restoreAction">, options?: CallOptions): Promise<Answer<"restoreAction">> {
    return this.call("restoreAction", input, options);
  }

  /**
   * Report a status: `POST /api/v1/actions/{action}/status`
   *
   * The one call that an organization needs: where the action stands now, and a note that says why. A step that the table of statuses
   * does not have is a 409 that lists what is allowed. Send an `Idempotency-Key`, so that a call repeated on a bad line counts once.
   *
   * Who may: `contributor`, `coordinator`, `admin`.
   */
  changeStatus(input: Input<"changeStatus">, options?: CallOptions): Promise<Answer<"changeStatus">> {
    return this.call("changeStatus", input, options);
  }

  /**
   * List an action's milestones: `GET /api/v1/actions/{action}/milestones`
   *
   * The steps on its way, in their order.
   *
   * Who may: Everybody; a key shows more.
   */
  listMilestones(input: Input<"listMilestones">, options?: CallOptions): Promise<Answer<"listMilestones">> {
    return this.call("listMilestones", input, options);
  }

  /**
   * Add a milestone: `POST /api/v1/actions/{action}/milestones`
   *
   * A step on the way of an action. The owners tick it by giving the day it was reached.
   *
   * Who may: `coordinator`, `admin`.
   */
  addMilestone(input: Input<"addMilestone">, options?: CallOptions): Promise<Answer<"addMilestone">> {
    return this.call("addMilestone", input, options);
  }

  /**
   * Read one milestone: `GET /api/v1/actions/{action}/milestones/{milestone}`
   *
   * Its `ETag` is what a change of it asks for in `If-Match`.
   *
   * Who may: Everybody; a key shows more.
   */
  getMilestone(input: Input<"getMilestone">, options?: CallOptions): Promise<Answer<"getMilestone">> {
    return this.call("getMilestone", input, options);
  }

  /**
   * Change or tick a milestone: `PATCH /api/v1/actions/{action}/milestones/{milestone}`
   *
   * Changes the members that you send and leaves the others; `null` clears. Contributors may send `doneOn` alone: the day on which it
   * was reached.
   *
   * Who may: `contributor`, `coordinator`, `admin`.
   */
  reviseMilestone(input: Input<"reviseMilestone">, options?: CallOptions): Promise<Answer<"reviseMilestone">> {
    return this.call("reviseMilestone", input, options);
  }

  /**
   * Remove a milestone: `DELETE /api/v1/actions/{action}/milestones/{milestone}`
   *
   * That there was one, and what it was, stays in the action's history.
   *
   * Who may: `coordinator`, `admin`.
   */
  removeMilestone(input: Input<"removeMilestone">, options?: CallOptions): Promise<Answer<"removeMilestone">> {
    return this.call("removeMilestone", input, options);
  }

  /**
   * List an action's notes: `GET /api/v1/actions/{action}/notes`
   *
   * The newest first. `public` notes are for everybody, `network` ones for every signed-in role, `internal` ones for members of the
   * author's organization, coordinators and admins; what is not for you is not counted either.
   *
   * Who may: Everybody; a key shows more.
   */
  listNotes(input: Input<"listNotes">, options?: CallOptions): Promise<Answer<"listNotes">> {
    return this.call("listNotes", input, options);
  }

  /**
   * Add a note: `POST /api/v1/actions/{action}/notes`
   *
   * Says something about an action without moving it. Notes are append-only: what is wrong in one is put right by a correction, which
   * keeps the first text readable. Send an `Idempotency-Key`, so that a call repeated on a bad line counts once.
   *
   * Who may: `contributor`, `coordinator`, `admin`.
   */
  addNote(input: Input<"addNote">, options?: CallOptions): Promise<Answer<"addNote">> {
    return this.call("addNote", input, options);
  }

  /**
   * Read one note: `GET /api/v1/actions/{action}/notes/{note}`
   *
   * With its corrections: `body` is the text as it stands, `originalBody` the first one where it was corrected since.
   *
   * Who may: Everybody; a key shows more.
   */
  getNote(input: Input<"getNote">, options?: CallOptions): Promise<Answer<"getNote">> {
    return this.call("getNote", input, options);
  }

  /**
   * Correct a note: `POST /api/v1/actions/{action}/notes/{note}/corrections`
   *
   * Puts a corrected text in front; the one before stays readable behind it. Whom the note is for stays as it was.
   *
   * Who may: `contributor`, `coordinator`, `admin`.
   */
  correctNote(input: Input<"correctNote">, options?: CallOptions): Promise<Answer<"correctNote">> {
    return this.call("correctNote", input, options);
  }

  /**
   * Redact a note: `POST /api/v1/actions/{action}/notes/{note}/redact`
   *
   * Takes the text, its corrections and its evidence out of the database, out of search, and out of the answers that are kept for
   * retries. There is no way back. That there was a note, who wrote it, when, and what change of status it came with stay. Backups made
   * before still hold the words: see the documentation.
   *
   * Who may: `admin`.
   */
  redactNote(input: Input<"redactNote">, options?: CallOptions): Promise<Answer<"redactNote">> {
    return this.call("redactNote", input, options);
  }

  /**
   * List an action's assessments: `GET /api/v1/actions/{action}/assessments`
   *
   * What independent assessors found, the newest first; the first one is what the action shows in `assessment`.
   *
   * Who may: Everybody; a key shows more.
   */
  listAssessments(input: Input<"listAssessments">, options?: CallOptions): Promise<Answer<"listAssessments">> {
    return this.call("listAssessments", input, options);
  }

  /**
   * Record an assessment: `POST /api/v1/actions/{action}/assessments`
   *
   * What an independent assessor found. It stands beside the status that the owners report and never replaces it; dashboards show where
   * the two differ.
   *
   * Who may: `assessor`, `admin`.
   */
  recordAssessment(input: Input<"recordAssessment">, options?: CallOptions): Promise<Answer<"recordAssessment">> {
    return this.call("recordAssessment", input, options);
  }

  /**
   * Redact an assessment: `POST /api/v1/actions/{action}/assessments/{assessment}/redact`
   *
   * Takes the text and its evidence out of the database, and out of the answers that are kept for retries. There is no way back.
   * That there was an assessment, who made it, when, and what status it found stay. Backups made before still hold the words: see the
   * documentation.
   *
   * Who may: `admin`.
   */
  redactAssessment(input: Input<"redactAssessment">, options?: CallOptions): Promise<Answer<"redactAssessment">> {
    return this.call("redactAssessment", input, options);
  }

  /**
   * List the statuses: `GET /api/v1/statuses`
   *
   * The vocabulary that every action's `status` is from, with the steps that lead out of each. It changes with a release of the service
   * at most: read it once and keep it.
   *
   * Who may: Everybody; a key shows more.
   */
  listStatuses(input: Input<"listStatuses"> = {}, options?: CallOptions): Promise<Answer<"listStatuses">> {
    return this.call("listStatuses", input, options);
  }

  /**
   * List organizations: `GET /api/v1/organizations`
   *
   * A page of organizations, narrowed by any of the filters. Follow `nextCursor`, or the `Link` header, to the end.
   *
   * Who may: Everybody; a key shows more.
   */
  listOrganizations(input: Input<"listOrganizations"> = {}, options?: CallOptions): Promise<Answer<"listOrganizations">> {
    return this.call("listOrganizations", input, options);
  }

  /**
   * Put an organization on record: `POST /api/v1/organizations`
   *
   * From then on it can be named as an owner of actions.
   *
   * Who may: `coordinator`, `admin`.
   */
  registerOrganization(input: Input<"registerOrganization">, options?: CallOptions): Promise<Answer<"registerOrganization">> {
    return this.call("registerOrganization", input, options);
  }

  /**
   * Read one organization: `GET /api/v1/organizations/{organization}`
   *
   * What it is, where it works, and how many published actions it leads and supports.
   *
   * Who may: Everybody; a key shows more.
   */
  getOrganization(input: Input<"getOrganization">, options?: CallOptions): Promise<Answer<"getOrganization">> {
    return this.call("getOrganization", input, options);
  }

  /**
   * Edit an organization: `PATCH /api/v1/organizations/{organization}`
   *
   * Changes the members that you send and leaves the others: absent leaves, `null` clears, a list replaces the whole list. Its key
   * stays.
   *
   * Who may: `coordinator`, `admin`.
   */
  reviseOrganization(input: Input<"reviseOrganization">, options?: CallOptions): Promise<Answer<"reviseOrganization">> {
    return this.call("reviseOrganization", input, options);
  }

  /**
   * Remove an organization: `DELETE /api/v1/organizations/{organization}`
   *
   * Only while it owns no actions; drafts and archived ones count. What it reported stays, under its name. Its key is not used again.
   *
   * Who may: `coordinator`, `admin`.
   */
  removeOrganization(input: Input<"removeOrganization">, options?: CallOptions): Promise<Answer<"removeOrganization">> {
    return this.call("removeOrganization", input, options);
  }

  /**
   * List the actions behind the figures: `GET /api/v1/dashboards/actions`
   *
   * Each action that the summary counts, with the same filters and the same two clocks, as it stood at the end of `asOf`: flat, and
   * sorted by key. What the summary of a day counts can so be looked up one by one. Titles, area and tags are those of today.
   *
   * Who may: Everybody; a key shows more.
   */
  listCounted(input: Input<"listCounted"> = {}, options?: CallOptions): Promise<Answer<"listCounted">> {
    return this.call("listCounted", input, options);
  }

  /**
   * List what needs attention: `GET /api/v1/dashboards/attention`
   *
   * Each action that is overdue, stale, on hold or without an owner, once, with all its reasons. Worst first: by the worst reason, and
   * within one reason by how long it has been so. What is done or ended needs no attention.
   *
   * Who may: Everybody; a key shows more.
   */
  listAttention(input: Input<"listAttention"> = {}, options?: CallOptions): Promise<Answer<"listAttention">> {
    return this.call("listAttention", input, options);
  }

  /**
   * Compare two days: `GET /api/v1/dashboards/comparison`
   *
   * What moved between two days: the figures of both, and each action that was counted on one of them only, or whose status, assessed
   * status, target date, progress or owners are different, with what they were and what they are. Filters and figures are those of the
   * summary. An action that moved and came back within the time is not in it: the history and the feed have every step.
   *
   * Who may: Everybody; a key shows more.
   */
  getComparison(input: Input<"getComparison"> = {}, options?: CallOptions): Promise<Answer<"getComparison">> {
    return this.call("getComparison", input, options);
  }

  /**
   * Read the figures by owner: `GET /api/v1/dashboards/organizations`
   *
   * The figures of the summary, for each organization that owns actions, as lead or supporting, in the order of their keys. An action
   * with two owners counts for both, so the rows do not add up to the summary; what nobody owns is in none of them. With `owner`, only
   * those organizations are listed.
   *
   * Who may: Everybody; a key shows more.
   */
  getOwnerFigures(input: Input<"getOwnerFigures"> = {}, options?: CallOptions): Promise<Answer<"getOwnerFigures">> {
    return this.call("getOwnerFigures", input, options);
  }

  /**
   * Read how owners answer requests: `GET /api/v1/dashboards/responsiveness`
   *
   * For each organization and forum: how often an update of a published action was asked for, how often it came, and how soon. In the
   * order of the organizations' and forums' keys. What was answered without having been asked for is not in it: the other figures have
   * that.
   *
   * Who may: Everybody; a key shows more.
   */
  getResponsiveness(input: Input<"getResponsiveness"> = {}, options?: CallOptions): Promise<Answer<"getResponsiveness">> {
    return this.call("getResponsiveness", input, options);
  }

  /**
   * Read the figures: `GET /api/v1/dashboards/summary`
   *
   * Where things stand, in all and by area, flat and ready to plot. Published actions are counted, each once: an action with suggestions
   * under it, and each of the suggestions. `notPursued` and `superseded` are outside the denominator of the rates, which is shown as
   * `countable`.
   *
   * An action is counted from the day its forum was held, it was put on record or it first moved, whichever is earliest. Its status at
   * the end of `asOf` is that of the last change with an `effectiveOn` not after it; those of one day count in the order in which they
   * were recorded. Target dates, owners, progress, assessments and reports have one clock: they count from when they were recorded.
   * Area, tags and publication are those of today: what is not published now is in the figures of no day.
   *
   * With `knownOn`, whatever was recorded after that day is left out, and so is what was not published at its end. Without `asOf`, that
   * day is meant.
   *
   * The figures are right at the moment of asking, your own last report included. Send the `ETag` back as `If-None-Match` to be told 304
   * while nothing changed.
   *
   * Who may: Everybody; a key shows more.
   */
  getSummary(input: Input<"getSummary"> = {}, options?: CallOptions): Promise<Answer<"getSummary">> {
    return this.call("getSummary", input, options);
  }

  /**
   * Read the trend: `GET /api/v1/dashboards/trend`
   *
   * How many actions there were of each status at the end of each period, and what moved in it, on the clock of what happened
   * (`effectiveOn`). `byStatus` of a period is that of the summary as of its end, with the same filters. An action that moved counts in
   * the period of the move, if it is within the filters at that period's end; one that was completed and reopened shows in `completed`
   * and in `regressed`, each in its period.
   *
   * With `asOf`, nothing that happened later is in it. With `knownOn`, nothing that was recorded later is: a report that came late is
   * missing from the period it tells of.
   *
   * Who may: Everybody; a key shows more.
   */
  getTrend(input: Input<"getTrend"> = {}, options?: CallOptions): Promise<Answer<"getTrend">> {
    return this.call("getTrend", input, options);
  }

  /**
   * Draw a badge: `GET /api/v1/badges/{subject}.svg`
   *
   * A small picture for a web page or a report: of an action its status, of a forum how many of its actions are done. It keeps itself up
   * to date.
   *
   * Who may: Everybody; a key shows more.
   */
  drawBadge(input: Input<"drawBadge">, options?: CallOptions): Promise<Answer<"drawBadge">> {
    return this.call("drawBadge", input, options);
  }

  /**
   * Draw the figures: `GET /api/v1/charts/progress.{format}`
   *
   * The summary as a picture: a bar for each area, parted by status. It takes the filters of the summary; the SVG tells in words what it
   * shows.
   *
   * Who may: Everybody; a key shows more.
   */
  drawProgress(input: Input<"drawProgress">, options?: CallOptions): Promise<Answer<"drawProgress">> {
    return this.call("drawProgress", input, options);
  }

  /**
   * Draw the trend: `GET /api/v1/charts/trend.{format}`
   *
   * How many actions were of each status at the end of each of the twelve months up to `asOf`, as a picture. It takes the filters of the
   * summary; the SVG tells in words what it shows.
   *
   * Who may: Everybody; a key shows more.
   */
  drawTrend(input: Input<"drawTrend">, options?: CallOptions): Promise<Answer<"drawTrend">> {
    return this.call("drawTrend", input, options);
  }

  /**
   * Follow the change feed: `GET /api/v1/changes`
   *
   * Everything that happened, oldest first, in an order that never changes: whoever stores `nextCursor` and comes back with it misses
   * nothing and sees nothing twice, however many writers there were at once. A change shows up as soon as every write that was under way
   * when it was made has ended, commonly within milliseconds.
   *
   * The feed says that something changed and which facts; it never carries the words of a note. To keep a copy of the actions: read
   * `after=now` once and keep its `nextCursor`, then read all actions, then follow the feed and read again the actions that it names
   * (`GET /actions?action=…`); one that is not there any more has gone from your sight (`action.archived`), and comes back with
   * `action.restored` or `action.published`.
   *
   * With `Prefer: wait=30` the answer waits up to that many seconds (at most 60) while there is nothing new.
   *
   * Who may: Everybody; a key shows more.
   */
  listChanges(input: Input<"listChanges"> = {}, options?: CallOptions): Promise<Answer<"listChanges">> {
    return this.call("listChanges", input, options);
  }

  /**
   * Stream the change feed: `GET /api/v1/changes/stream`
   *
   * The change feed as Server-Sent Events: `event` is the type of a change, `data` the change as `GET /changes` has it, `id` its cursor.
   * A client that was cut off sends the last `id` it saw as `Last-Event-ID` (a browser's `EventSource` does so by itself) and goes on
   * right behind it; the first thing on a stream is the `id` of the place where it begins. A comment line every 15 seconds keeps the
   * line open. A stream ends after 15 minutes, or when the service is restarted: come back with `Last-Event-ID`.
   *
   * Who may: Everybody; a key shows more.
   */
  streamChanges(input: Input<"streamChanges"> = {}, options?: CallOptions): Promise<Answer<"streamChanges">> {
    return this.call("streamChanges", input, options);
  }

  /**
   * List webhooks: `GET /api/v1/webhooks`
   *
   * Those that were switched off too. Newest first.
   *
   * Who may: `admin`.
   */
  listWebhooks(input: Input<"listWebhooks"> = {}, options?: CallOptions): Promise<Answer<"listWebhooks">> {
    return this.call("listWebhooks", input, options);
  }

  /**
   * Register a webhook: `POST /api/v1/webhooks`
   *
   * From now on, each change that the webhook may know of is sent to its address: a POST with `{"type", "timestamp", "data"}`, where
   * `data` is the change as `GET /changes` has it. Deliveries are signed as the Standard Webhooks specification says (`webhook-id`,
   * `webhook-timestamp`, `webhook-signature`); verify them with one of its libraries and the secret, which this answer alone holds.
   *
   * Answer with a status from 200 to 299 within 15 seconds, and do the work afterwards. Anything else, a redirect included, counts as a
   * failure and is tried again: after 5 seconds, 30 seconds, 2, 10 and 30 minutes, 1, 3, 6 and 12 hours, then daily. A message can come
   * twice; its `webhook-id` stays the same. Messages about the same action come in the order in which things happened: the next is sent
   * when the one before was taken. After three days of nothing but failures, and at a 410 at once, the webhook is switched off, and says
   * so.
   *
   * Who may: `admin`.
   */
  registerWebhook(input: Input<"registerWebhook">, options?: CallOptions): Promise<Answer<"registerWebhook">> {
    return this.call("registerWebhook", input, options);
  }

  /**
   * Read one webhook: `GET /api/v1/webhooks/{webhook}`
   *
   * Whether it is sent to, since when it fails, and why it was switched off if it was; never its secret.
   *
   * Who may: `admin`.
   */
  getWebhook(input: Input<"getWebhook">, options?: CallOptions): Promise<Answer<"getWebhook">> {
    return this.call("getWebhook", input, options);
  }

  /**
   * Edit a webhook: `PATCH /api/v1/webhooks/{webhook}`
   *
   * Changes the members that you send and leaves the others. `"isActive": true` switches on again one that was switched off: it is told
   * what happened meanwhile.
   *
   * Who may: `admin`.
   */
  reviseWebhook(input: Input<"reviseWebhook">, options?: CallOptions): Promise<Answer<"reviseWebhook">> {
    return this.call("reviseWebhook", input, options);
  }

  /**
   * Remove a webhook: `DELETE /api/v1/webhooks/{webhook}`
   *
   * Nothing more is sent to it, and what waited is dropped with its log. To pause one, send `"isActive": false` instead.
   *
   * Who may: `admin`.
   */
  removeWebhook(input: Input<"removeWebhook">, options?: CallOptions): Promise<Answer<"removeWebhook">> {
    return this.call("removeWebhook", input, options);
  }

  /**
   * List a webhook's deliveries: `GET /api/v1/webhooks/{webhook}/deliveries`
   *
   * Each with what is sent and what was answered to each attempt. Those that are finished are kept for 30 days. Newest first.
   *
   * Who may: `admin`.
   */
  listDeliveries(input: Input<"listDeliveries">, options?: CallOptions): Promise<Answer<"listDeliveries">> {
    return this.call("listDeliveries", input, options);
  }

  /**
   * Read one delivery: `GET /api/v1/webhooks/{webhook}/deliveries/{delivery}`
   *
   * What is sent, what was answered to each attempt and how long it took, and when it is tried next.
   *
   * Who may: `admin`.
   */
  getDelivery(input: Input<"getDelivery">, options?: CallOptions): Promise<Answer<"getDelivery">> {
    return this.call("getDelivery", input, options);
  }

  /**
   * Send a message again: `POST /api/v1/webhooks/{webhook}/deliveries/{delivery}/redeliver`
   *
   * A new delivery of the same message, with the same `webhook-id`: a receiver that has it already can tell.
   *
   * Who may: `admin`.
   */
  redeliverWebhook(input: Input<"redeliverWebhook">, options?: CallOptions): Promise<Answer<"redeliverWebhook">> {
    return this.call("redeliverWebhook", input, options);
  }

  /**
   * Ping a webhook: `POST /api/v1/webhooks/{webhook}/ping`
   *
   * Sends a signed message of the type `webhook.ping`, once, also to a webhook that is switched off. Read the delivery to see what came
   * of it.
   *
   * Who may: `admin`.
   */
  pingWebhook(input: Input<"pingWebhook">, options?: CallOptions): Promise<Answer<"pingWebhook">> {
    return this.call("pingWebhook", input, options);
  }

  /**
   * Rotate a webhook's secret: `POST /api/v1/webhooks/{webhook}/rotate-secret`
   *
   * For 24 hours deliveries carry two signatures, by the new secret and by the one before, so that a receiver can change over without
   * losing any.
   *
   * Who may: `admin`.
   */
  rotateWebhookSecret(input: Input<"rotateWebhookSecret">, options?: CallOptions): Promise<Answer<"rotateWebhookSecret">> {
    return this.call("rotateWebhookSecret", input, options);
  }

  /**
   * List requests for updates: `GET /api/v1/update-requests`
   *
   * Who was asked about what, and what came of it; never a link. Newest first.
   *
   * Who may: `coordinator`, `admin`.
   */
  listUpdateRequests(input: Input<"listUpdateRequests"> = {}, options?: CallOptions): Promise<Answer<"listUpdateRequests">> {
    return this.call("listUpdateRequests", input, options);
  }

  /**
   * Ask owners for an update: `POST /api/v1/update-requests`
   *
   * Makes a request for each organization, with all of its actions in it, and answers with a link for each: a page, in English or
   * French, on which the organization can answer in a minute, without a key. Where the service sends mail and knows an address, it mails
   * the link there; `mail` says whether it does. Else pass the link on by a way that you trust: whoever has it can report on these
   * actions for the organization, and nothing else. It ends with the answer or after 30 days, and is told this once alone. The history
   * of each action says that an update was asked for, never of which address.
   *
   * Who may: `coordinator`, `admin`.
   */
  requestUpdate(input: Input<"requestUpdate">, options?: CallOptions): Promise<Answer<"requestUpdate">> {
    return this.call("requestUpdate", input, options);
  }

  /**
   * Read one request for an update: `GET /api/v1/update-requests/{request}`
   *
   * Who was asked about what, how far it came and what was answered; never its link.
   *
   * Who may: `coordinator`, `admin`.
   */
  getUpdateRequest(input: Input<"getUpdateRequest">, options?: CallOptions): Promise<Answer<"getUpdateRequest">> {
    return this.call("getUpdateRequest", input, options);
  }

  /**
   * Remind of a request for an update: `POST /api/v1/update-requests/{request}/remind`
   *
   * Makes a new link, which is told in this answer alone and counts its days from now; the one before ends at once. A request whose link
   * had become too old is open again. Where the service sends mail and knows an address, it mails the new link there, to one person once
   * a day at the most; `mail` says whether it does. The history of the actions says that a reminder was sent.
   *
   * Who may: `coordinator`, `admin`.
   */
  remindOfUpdate(input: Input<"remindOfUpdate">, options?: CallOptions): Promise<Answer<"remindOfUpdate">> {
    return this.call("remindOfUpdate", input, options);
  }

  /**
   * Withdraw a request for an update: `POST /api/v1/update-requests/{request}/withdraw`
   *
   * Its link ends at once, and `to` and `message` are forgotten; what was answered by it stays. Withdrawing again changes nothing, and
   * neither does withdrawing what is answered.
   *
   * Who may: `coordinator`, `admin`.
   */
  withdrawUpdateRequest(input: Input<"withdrawUpdateRequest">, options?: CallOptions): Promise<Answer<"withdrawUpdateRequest">> {
    return this.call("withdrawUpdateRequest", input, options);
  }

  /**
   * Follow target dates in a calendar: `GET /api/v1/calendars/target-dates.ics`
   *
   * One whole-day event (iCalendar, RFC 5545) for each action that has a target date, with the filters of the list of actions. Subscribe
   * to the address: an event keeps its `UID`, and its `SEQUENCE` grows with every change of the action, so that a new date moves the
   * event. What is done has a ✓.
   *
   * Who may: Everybody; a key shows more.
   */
  exportCalendar(input: Input<"exportCalendar"> = {}, options?: CallOptions): Promise<Answer<"exportCalendar">> {
    return this.call("exportCalendar", input, options);
  }

  /**
   * Export actions as CSV: `GET /api/v1/exports/actions.csv`
   *
   * One row an action, sorted by key, with the filters of the list of actions. UTF-8 with a byte order mark, commas, RFC 4180; days as
   * 2026-11-23, instants in UTC, several values in one cell separated by "; ". The header is the same in every language. A text that a
   * spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) has an apostrophe before it; an import takes
   * it off again.
   *
   * Who may: Everybody; a key shows more.
   */
  exportActions(input: Input<"exportActions"> = {}, options?: CallOptions): Promise<Answer<"exportActions">> {
    return this.call("exportActions", input, options);
  }

  /**
   * Export actions as a workbook: `GET /api/v1/exports/actions.xlsx`
   *
   * The rows and columns of the CSV file, with numbers, days and yes or no as what they are, a header that stays in sight and filters on
   * it; a second sheet says what each column holds. Texts are never formulas.
   *
   * Who may: Everybody; a key shows more.
   */
  exportWorkbook(input: Input<"exportWorkbook"> = {}, options?: CallOptions): Promise<Answer<"exportWorkbook">> {
    return this.call("exportWorkbook", input, options);
  }

  /**
   * Export what moved as CSV: `GET /api/v1/exports/comparison.csv`
   *
   * The actions of the comparison of two days, one a row, sorted by key, all of them. What stayed the same is an empty cell. The form is
   * that of the CSV file of actions.
   *
   * Who may: Everybody; a key shows more.
   */
  exportComparison(input: Input<"exportComparison"> = {}, options?: CallOptions): Promise<Answer<"exportComparison">> {
    return this.call("exportComparison", input, options);
  }

  /**
   * Export notes as CSV: `GET /api/v1/exports/notes.csv`
   *
   * One row a note, the oldest first, of the actions that the filters find. You get the notes that you may read: without a key the
   * public ones. Names of authors are for signed-in readers. The form is that of the CSV file of actions.
   *
   * Who may: Everybody; a key shows more.
   */
  exportNotes(input: Input<"exportNotes"> = {}, options?: CallOptions): Promise<Answer<"exportNotes">> {
    return this.call("exportNotes", input, options);
  }

  /**
   * Follow what happens in a feed reader: `GET /api/v1/feeds/changes.atom`
   *
   * The latest changes that everybody may know of, newest first, as an Atom feed (RFC 4287); with the text of the note where that is
   * public. For a program that must miss nothing, `GET /changes` is the better source.
   *
   * Who may: Everybody; a key shows more.
   */
  exportChanges(input: Input<"exportChanges"> = {}, options?: CallOptions): Promise<Answer<"exportChanges">> {
    return this.call("exportChanges", input, options);
  }

  /**
   * Look a file through: `POST /api/v1/imports`
   *
   * Send the file as the body, up to 20 MiB and 5,000 rows; its `Content-Type` says what it is. Nothing is written yet: the answer says
   * of every row what would come of it. When it is as you want it, apply it; until then it is kept for 30 days.
   *
   * A table (CSV or Excel workbook) that was exported and edited: a row whose `key` there is changes that action; one without, or with a
   * new one, makes a new one. A column that is left out leaves its member alone, an empty cell clears it. Columns that follow from
   * others are for reading and not looked at; a status that was altered is refused: statuses are reported. Where `version` is given and
   * is not the action's any more, the row is refused, so that an old file undoes nothing. What was not edited is not changed, whatever
   * spreadsheet saved it.
   *
   * A table of your own: its columns are taken for what their headings say, in English or French ("Lead", "Échéancier", "No.");
   * `columns` in the answer tells, and `mapping` corrects it. Those that nobody knows are left alone. Areas and organizations go by
   * their names, days as you write them ("30/06/2027", "1er juin 2027"); what is no day ("Q3 2026", "ongoing") goes to `targetDateNote`.
   * New actions come in as drafts. An empty cell says nothing there. What was guessed is in `doubts`.
   *
   * A report (text, Markdown, Word, PDF) gives areas and actions: what its headings, or the sentences before its lists, say was agreed.
   * Recommendations, priorities, calls to action, commitments, next steps are found as lists, as numbered headings or paragraphs, and as
   * rows of tables; entries within an entry are suggestions under it. Agendas, speakers, references and the like are left out; `leftOut`
   * in the answer names them, and `lists` of PATCH /imports/{id} brings them in. Of a table, who leads, the days and what else its
   * columns say are taken as from a table of your own. Where the forum has actions from the same report in the other language, its
   * entries are paired with them by number or order, as `doubts` says, and give them their words in this one. Where it has them from an
   * earlier edition in the same language, the rows say what is new and what is reworded, and `gone` what is not in this one any more.
   * They come in as drafts, with the report's wording in `sourceText`, to be looked over and published. What is there already is left
   * as it is.
   *
   * Any file is read within 10 seconds and 256 MiB, two at a time.
   *
   * The same file, applied twice, changes nothing the second time.
   *
   * Who may: `coordinator`, `admin`.
   */
  prepareImport(input: Input<"prepareImport">, options?: CallOptions): Promise<Answer<"prepareImport">> {
    return this.call("prepareImport", input, options);
  }

  /**
   * List imports: `GET /api/v1/imports`
   *
   * Files that were sent, what became of them, and by whom; without their rows. Newest first. Those that nobody applied go after 30
   * days.
   *
   * Who may: `coordinator`, `admin`.
   */
  listImports(input: Input<"listImports"> = {}, options?: CallOptions): Promise<Answer<"listImports">> {
    return this.call("listImports", input, options);
  }

  /**
   * Read one import: `GET /api/v1/imports/{import}`
   *
   * As it was looked through, or as it was applied. Texts are in the language asked for.
   *
   * Who may: `coordinator`, `admin`.
   */
  getImport(input: Input<"getImport">, options?: CallOptions): Promise<Answer<"getImport">> {
    return this.call("getImport", input, options);
  }

  /**
   * Say how an import is to be done: `PATCH /api/v1/imports/{import}`
   *
   * Corrects what the columns of a table are taken for, brings in lists of a report that were left out, renames or merges areas, says
   * who leads all of an area and by when, and changes the options that the file was sent with. The file is not sent again; the answer
   * says what would come of it now. What a column is taken for is remembered for the next table of your organization.
   *
   * Who may: `coordinator`, `admin`.
   */
  reviseImport(input: Input<"reviseImport">, options?: CallOptions): Promise<Answer<"reviseImport">> {
    return this.call("reviseImport", input, options);
  }

  /**
   * Apply an import: `POST /api/v1/imports/{import}/apply`
   *
   * Writes what the import was shown to come to, in one transaction. Rows with `errors` are left out; where it was sent with
   * `errors=refuse` and there is one, nothing is written. Each action's change is in its history and in the feed, with you as its
   * author. Where something that the file names was changed in between, nothing is written. Applying the same import again changes
   * nothing.
   *
   * Who may: `coordinator`, `admin`.
   */
  applyImport(input: Input<"applyImport">, options?: CallOptions): Promise<Answer<"applyImport">> {
    return this.call("applyImport", input, options);
  }

  /**
   * Mend a row: `PATCH /api/v1/imports/{import}/rows/{line}`
   *
   * Changes what the row says in the members that you send, as if it were written so in the file: absent leaves, `null` clears. `"skip":
   * true` leaves the row out. The answer says what would come of the whole file now.
   *
   * Who may: `coordinator`, `admin`.
   */
  reviseImportRow(input: Input<"reviseImportRow">, options?: CallOptions): Promise<Answer<"reviseImportRow">> {
    return this.call("reviseImportRow", input, options);
  }

  /**
   * Undo an import: `POST /api/v1/imports/{import}/undo`
   *
   * Archives the actions that it made, and gives those that it changed back what they were, as long as nobody changed them or added a
   * note since. What was touched stays as it is; its row says so in `doubts`. Areas and organizations that came with it stay. Nothing is
   * lost: archived actions can be restored, and the import can be mended and applied again.
   *
   * Who may: `coordinator`, `admin`.
   */
  undoImport(input: Input<"undoImport">, options?: CallOptions): Promise<Answer<"undoImport">> {
    return this.call("undoImport", input, options);
  }

  /**
   * List keys: `GET /api/v1/keys`
   *
   * Who can call with which role, since when, and when they last did; never a secret. Revoked and expired keys are on the list too.
   * Newest first. Coordinators see the keys of viewers, contributors and assessors; admins see all.
   *
   * Who may: `coordinator`, `admin`.
   */
  listKeys(input: Input<"listKeys"> = {}, options?: CallOptions): Promise<Answer<"listKeys">> {
    return this.call("listKeys", input, options);
  }

  /**
   * Issue a key: `POST /api/v1/keys`
   *
   * The answer is the only one that ever holds the secret: pass it on by a way that you trust. It is kept as a hash, so nobody can look
   * it up later; who loses a key gets a new one. Coordinators issue keys of viewers, contributors and assessors; those of coordinators
   * and admins are an admin's to issue. A retry with the same `Idempotency-Key` and the same credentials gets the same answer again.
   *
   * Who may: `coordinator`, `admin`.
   */
  issueKey(input: Input<"issueKey">, options?: CallOptions): Promise<Answer<"issueKey">> {
    return this.call("issueKey", input, options);
  }

  /**
   * Revoke a key: `DELETE /api/v1/keys/{key}`
   *
   * It stops working on every instance within five seconds, for good. It stays on the list, and what was written with it keeps its name.
   * Revoking one twice changes nothing; no `If-Match` is needed. To a coordinator, the keys of coordinators and admins do not exist.
   *
   * Who may: `coordinator`, `admin`.
   */
  revokeKey(input: Input<"revokeKey">, options?: CallOptions): Promise<Answer<"revokeKey">> {
    return this.call("revokeKey", input, options);
  }

  /**
   * Who am I: `GET /api/v1/me`
   *
   * What the credentials of this request stand for: a quick way to try a new key.
   *
   * Who may: `viewer`, `contributor`, `assessor`, `coordinator`, `admin`.
   */
  getMe(input: Input<"getMe"> = {}, options?: CallOptions): Promise<Answer<"getMe">> {
    return this.call("getMe", input, options);
  }

  /**
   * What became of my requests: `GET /api/v1/me/requests`
   *
   * Every change that was asked for with these credentials in the last 7 days, made or refused, and reads of what is not public; newest
   * first. Where a key is in use by a tool, this tells what went wrong there and when. Other reads are not kept.
   *
   * Who may: `viewer`, `contributor`, `assessor`, `coordinator`, `admin`.
   */
  listMyRequests(input: Input<"listMyRequests"> = {}, options?: CallOptions): Promise<Answer<"listMyRequests">> {
    return this.call("listMyRequests", input, options);
  }

  /**
   * Redact members: `POST /api/v1/redactions`
   *
   * Takes the words of members out of the database: out of the resource, out of its history and the feed (what they were at any time),
   * out of search, and out of the copies in answers kept for retries, in files that were sent and in messages to webhooks. There is no
   * way back. `[redacted]`, in French `[caviardé]`, stands in their place; addresses and contacts are emptied. That something stood
   * there, when, and by whom it was written, stays. Notes and assessments have routes of their own.
   *
   * Files of the database, backups and archives still hold the words for a while: the page on erasure, among the documentation, says how
   * long, and what to do.
   *
   * Who may: `admin`.
   */
  redactMembers(input: Input<"redactMembers">, options?: CallOptions): Promise<Answer<"redactMembers">> {
    return this.call("redactMembers", input, options);
  }

  /**
   * Read the audit log: `GET /api/v1/audit`
   *
   * Every write and every read that was refused, every sign-in that failed, who read what is not public, who read keys and this log, and
   * commands that were run on the server; newest first. Entries cannot be altered or deleted, and hold no word of what was written.
   *
   * Who may: `admin`.
   */
  listAudit(input: Input<"listAudit"> = {}, options?: CallOptions): Promise<Answer<"listAudit">> {
    return this.call("listAudit", input, options);
  }

  /**
   * Begin here: `GET /api/v1`
   *
   * Where to go from here: the main lists, the OpenAPI document, and the page to try it on.
   *
   * Who may: Everybody, without a key.
   */
  showEntrance(input: Input<"showEntrance"> = {}, options?: CallOptions): Promise<Answer<"showEntrance">> {
    return this.call("showEntrance", input, options);
  }

  /**
   * Is it alive?: `GET /health/live`
   *
   * 200 as long as the process answers, whatever the state of the database. For the one who would restart it.
   *
   * Who may: Everybody, without a key.
   */
  checkLiveness(input: Input<"checkLiveness"> = {}, options?: CallOptions): Promise<Answer<"checkLiveness">> {
    return this.call("checkLiveness", input, options);
  }

  /**
   * Is it ready?: `GET /health/ready`
   *
   * 200 while the database answers and its tables can be read, 503 with `Retry-After` while not, and for some seconds before the service
   * stops where its operator has set so. For the one who sends it requests. A database may take no changes for a while (its disk is
   * full, or another machine takes its place) and still be read: `writing` is `false` then.
   *
   * Who may: Everybody, without a key.
   */
  checkReadiness(input: Input<"checkReadiness"> = {}, options?: CallOptions): Promise<Answer<"checkReadiness">> {
    return this.call("checkReadiness", input, options);
  }

  /**
   * Can changes be made?: `GET /health/writing`
   *
   * 200 while the database takes changes, as far as is known without making one; 503 with `Retry-After` while it can only be read, or
   * not even that.
   *
   * Who may: Everybody, without a key.
   */
  checkWriting(input: Input<"checkWriting"> = {}, options?: CallOptions): Promise<Answer<"checkWriting">> {
    return this.call("checkWriting", input, options);
  }

  /**
   * Collect metrics: `GET /metrics`
   *
   * How the service does, in the text format of Prometheus (or OpenMetrics, where `Accept` prefers that): requests by route, method and
   * status and how long they took; connections to the database and how long its answers took; memory, processor and threads; calls to
   * receivers of webhooks by what came of them; readers of the change stream. Each instance tells of itself, since it was started. No
   * address, name or text of anything is in it.
   *
   * For monitoring: give it a key of its own with the role `coordinator`, because requests that write what is not for everybody are
   * counted in it.
   *
   * Who may: `coordinator`, `admin`.
   */
  showMetrics(input: Input<"showMetrics"> = {}, options?: CallOptions): Promise<Answer<"showMetrics">> {
    return this.call("showMetrics", input, options);
  }

  /**
   * List the problems: `GET /problems`
   *
   * Every code that a problem can have, with its status and its title. As a page for people, or as JSON for those who ask for it in
   * `Accept`.
   *
   * Who may: Everybody, without a key.
   */
  listProblems(input: Input<"listProblems"> = {}, options?: CallOptions): Promise<Answer<"listProblems">> {
    return this.call("listProblems", input, options);
  }

  /**
   * Explain a problem: `GET /problems/{code}`
   *
   * What a problem's `type` leads to: what it means, and what to do about it. As a page for people, or as JSON for those who ask for it
   * in `Accept`.
   *
   * Who may: Everybody, without a key.
   */
  explainProblem(input: Input<"explainProblem">, options?: CallOptions): Promise<Answer<"explainProblem">> {
    return this.call("explainProblem", input, options);
  }
}

/** Where each operation is, and the kind of body that it takes. */
export const routes = {
  listForums: ["GET", "/api/v1/forums"],
  conveneForum: ["POST", "/api/v1/forums", "application/json"],
  getForum: ["GET", "/api/v1/forums/{forum}"],
  reviseForum: ["PATCH", "/api/v1/forums/{forum}", "application/merge-patch+json"],
  removeForum: ["DELETE", "/api/v1/forums/{forum}"],
  listAreas: ["GET", "/api/v1/forums/{forum}/areas"],
  addArea: ["POST", "/api/v1/forums/{forum}/areas", "application/json"],
  getArea: ["GET", "/api/v1/forums/{forum}/areas/{area}"],
  reviseArea: ["PATCH", "/api/v1/forums/{forum}/areas/{area}", "application/merge-patch+json"],
  removeArea: ["DELETE", "/api/v1/forums/{forum}/areas/{area}"],
  listActions: ["GET", "/api/v1/actions"],
  proposeAction: ["POST", "/api/v1/actions", "application/json"],
  changeStatuses: ["POST", "/api/v1/actions/bulk-status", "application/json"],
  getAction: ["GET", "/api/v1/actions/{action}"],
  reviseAction: ["PATCH", "/api/v1/actions/{action}", "application/merge-patch+json"],
  archiveAction: ["DELETE", "/api/v1/actions/{action}"],
  getHistory: ["GET", "/api/v1/actions/{action}/history"],
  assignOwner: ["PUT", "/api/v1/actions/{action}/owners/{organization}", "application/json"],
  removeOwner: ["DELETE", "/api/v1/actions/{action}/owners/{organization}"],
  restoreAction: ["POST", "/api/v1/actions/{action}/restore"],
  changeStatus: ["POST", "/api/v1/actions/{action}/status", "application/json"],
  listMilestones: ["GET", "/api/v1/actions/{action}/milestones"],
  addMilestone: ["POST", "/api/v1/actions/{action}/milestones", "application/json"],
  getMilestone: ["GET", "/api/v1/actions/{action}/milestones/{milestone}"],
  reviseMilestone: ["PATCH", "/api/v1/actions/{action}/milestones/{milestone}", "application/merge-patch+json"],
  removeMilestone: ["DELETE", "/api/v1/actions/{action}/milestones/{milestone}"],
  listNotes: ["GET", "/api/v1/actions/{action}/notes"],
  addNote: ["POST", "/api/v1/actions/{action}/notes", "application/json"],
  getNote: ["GET", "/api/v1/actions/{action}/notes/{note}"],
  correctNote: ["POST", "/api/v1/actions/{action}/notes/{note}/corrections", "application/json"],
  redactNote: ["POST", "/api/v1/actions/{action}/notes/{note}/redact", "application/json"],
  listAssessments: ["GET", "/api/v1/actions/{action}/assessments"],
  recordAssessment: ["POST", "/api/v1/actions/{action}/assessments", "application/json"],
  redactAssessment: ["POST", "/api/v1/actions/{action}/assessments/{assessment}/redact", "application/json"],
  listStatuses: ["GET", "/api/v1/statuses"],
  listOrganizations: ["GET", "/api/v1/organizations"],
  registerOrganization: ["POST", "/api/v1/organizations", "application/json"],
  getOrganization: ["GET", "/api/v1/organizations/{organization}"],
  reviseOrganization: ["PATCH", "/api/v1/organizations/{organization}", "application/merge-patch+json"],
  removeOrganization: ["DELETE", "/api/v1/organizations/{organization}"],
  listCounted: ["GET", "/api/v1/dashboards/actions"],
  listAttention: ["GET", "/api/v1/dashboards/attention"],
  getComparison: ["GET", "/api/v1/dashboards/comparison"],
  getOwnerFigures: ["GET", "/api/v1/dashboards/organizations"],
  getResponsiveness: ["GET", "/api/v1/dashboards/responsiveness"],
  getSummary: ["GET", "/api/v1/dashboards/summary"],
  getTrend: ["GET", "/api/v1/dashboards/trend"],
  drawBadge: ["GET", "/api/v1/badges/{subject}.svg"],
  drawProgress: ["GET", "/api/v1/charts/progress.{format}"],
  drawTrend: ["GET", "/api/v1/charts/trend.{format}"],
  listChanges: ["GET", "/api/v1/changes"],
  streamChanges: ["GET", "/api/v1/changes/stream"],
  listWebhooks: ["GET", "/api/v1/webhooks"],
  registerWebhook: ["POST", "/api/v1/webhooks", "application/json"],
  getWebhook: ["GET", "/api/v1/webhooks/{webhook}"],
  reviseWebhook: ["PATCH", "/api/v1/webhooks/{webhook}", "application/merge-patch+json"],
  removeWebhook: ["DELETE", "/api/v1/webhooks/{webhook}"],
  listDeliveries: ["GET", "/api/v1/webhooks/{webhook}/deliveries"],
  getDelivery: ["GET", "/api/v1/webhooks/{webhook}/deliveries/{delivery}"],
  redeliverWebhook: ["POST", "/api/v1/webhooks/{webhook}/deliveries/{delivery}/redeliver"],
  pingWebhook: ["POST", "/api/v1/webhooks/{webhook}/ping"],
  rotateWebhookSecret: ["POST", "/api/v1/webhooks/{webhook}/rotate-secret"],
  listUpdateRequests: ["GET", "/api/v1/update-requests"],
  requestUpdate: ["POST", "/api/v1/update-requests", "application/json"],
  getUpdateRequest: ["GET", "/api/v1/update-requests/{request}"],
  remindOfUpdate: ["POST", "/api/v1/update-requests/{request}/remind"],
  withdrawUpdateRequest: ["POST", "/api/v1/update-requests/{request}/withdraw"],
  exportCalendar: ["GET", "/api/v1/calendars/target-dates.ics"],
  exportActions: ["GET", "/api/v1/exports/actions.csv"],
  exportWorkbook: ["GET", "/api/v1/exports/actions.xlsx"],
  exportComparison: ["GET", "/api/v1/exports/comparison.csv"],
  exportNotes: ["GET", "/api/v1/exports/notes.csv"],
  exportChanges: ["GET", "/api/v1/feeds/changes.atom"],
  prepareImport: ["POST", "/api/v1/imports"],
  listImports: ["GET", "/api/v1/imports"],
  getImport: ["GET", "/api/v1/imports/{import}"],
  reviseImport: ["PATCH", "/api/v1/imports/{import}", "application/merge-patch+json"],
  applyImport: ["POST", "/api/v1/imports/{import}/apply"],
  reviseImportRow: ["PATCH", "/api/v1/imports/{import}/rows/{line}", "application/merge-patch+json"],
  undoImport: ["POST", "/api/v1/imports/{import}/undo"],
  listKeys: ["GET", "/api/v1/keys"],
  issueKey: ["POST", "/api/v1/keys", "application/json"],
  revokeKey: ["DELETE", "/api/v1/keys/{key}"],
  getMe: ["GET", "/api/v1/me"],
  listMyRequests: ["GET", "/api/v1/me/requests"],
  redactMembers: ["POST", "/api/v1/redactions", "application/json"],
  listAudit: ["GET", "/api/v1/audit"],
  showEntrance: ["GET", "/api/v1"],
  checkLiveness: ["GET", "/health/live"],
  checkReadiness: ["GET", "/health/ready"],
  checkWriting: ["GET", "/health/writing"],
  showMetrics: ["GET", "/metrics"],
  listProblems: ["GET", "/problems"],
  explainProblem: ["GET", "/problems/{code}"],
} as const;
