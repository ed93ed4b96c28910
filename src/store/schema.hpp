// The tables of profile.db and how each version grows out of the one before.
#pragma once

#include <array>
#include <cstdint>

#include "store/sqlite.hpp"

namespace standpoint {

// "Stnd": tells our files from those of other programs.
constexpr std::int32_t application_id = 0x53746e64;

// migrations[n] leads from version n to n + 1. A step that was once released is never edited: add another, and a file
// of the version before it under tests/store/data.
constexpr std::array migrations{
    R"sql(
CREATE TABLE profiles (
    uid        BLOB PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rounds (
    uid         BLOB PRIMARY KEY NOT NULL,
    profile     BLOB NOT NULL REFERENCES profiles,
    pack        TEXT NOT NULL,
    pack_hash   INTEGER NOT NULL,
    mode        TEXT NOT NULL,
    seed        INTEGER NOT NULL,
    length      INTEGER NOT NULL,
    timed       INTEGER NOT NULL,
    tasks       TEXT NOT NULL,
    practise    TEXT NOT NULL,
    started_at  INTEGER NOT NULL,
    replay      TEXT NOT NULL,
    finished_at INTEGER,
    score       INTEGER,
    accuracy    REAL,
    taken_ms    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    round       BLOB NOT NULL REFERENCES rounds,
    uid         BLOB NOT NULL,
    position    INTEGER NOT NULL,
    fact        TEXT NOT NULL,
    aspect      TEXT NOT NULL,
    template    TEXT NOT NULL,
    task        TEXT NOT NULL,
    response    TEXT NOT NULL,
    first_try   TEXT,
    fraction    REAL,
    points      INTEGER NOT NULL,
    taken_ms    INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (round, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql",

    // Undo marks answers instead of deleting them; the chance of guessing right is kept with each answer, since what an
    // answer says about memory depends on it; top scores and a player's rounds are found without reading all rounds.
    R"sql(
ALTER TABLE answers ADD COLUMN chance REAL;
ALTER TABLE answers ADD COLUMN withdrawn_at INTEGER;
CREATE INDEX rounds_by_score ON rounds (pack, mode, timed, score DESC, finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX rounds_by_profile ON rounds (profile, started_at);
)sql",

    // Modes beside the mixed round: the day whose round it is; whether the same player had finished that day's round
    // before (a second try counts on no board, whatever the clock says); whether answers were taken back.
    R"sql(
ALTER TABLE rounds ADD COLUMN day TEXT;
ALTER TABLE rounds ADD COLUMN tried_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rounds ADD COLUMN taken_back INTEGER NOT NULL DEFAULT 0;
CREATE INDEX rounds_by_day ON rounds (profile, day) WHERE day IS NOT NULL;
)sql",

    // Memory: with each answer what it says about it (learn/answer_log.hpp), and for each item of a player the fold of
    // its answers, which can always be worked out anew; none is worked out here (`parameters` IS NULL), see
    // memories.hpp. What older answers did not keep is taken like this: their local time is universal time; right is
    // full marks, and a typed answer with part of them was almost right; a second try was help; rounds for time, pairs
    // and two sides were against time; nobody said how it felt, nor how sure they were.
    R"sql(
ALTER TABLE answers ADD COLUMN offset_min INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN heard TEXT NOT NULL DEFAULT 'wrong';
ALTER TABLE answers ADD COLUMN typed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN helped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN against_time INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN felt INTEGER;
ALTER TABLE answers ADD COLUMN sure INTEGER;
UPDATE answers SET
    heard = CASE WHEN fraction >= 1 THEN 'right' WHEN task = 'TypeIn' AND fraction > 0 THEN 'almost' ELSE 'wrong' END,
    typed = task = 'TypeIn',
    helped = first_try IS NOT NULL,
    against_time = EXISTS (SELECT 1 FROM rounds
                           WHERE rounds.uid = answers.round AND (rounds.timed OR rounds.mode IN ('pairs', 'sides')));
CREATE INDEX answers_by_item ON answers (fact, aspect) WHERE withdrawn_at IS NULL;

CREATE TABLE memories (
    profile     BLOB NOT NULL REFERENCES profiles,
    pack        TEXT NOT NULL,
    fact        TEXT NOT NULL,
    aspect      TEXT NOT NULL,
    stability   REAL,
    difficulty  REAL,
    last_day    INTEGER,
    days_before INTEGER NOT NULL DEFAULT 0,
    answers     INTEGER NOT NULL DEFAULT 0,
    lapses      INTEGER NOT NULL DEFAULT 0,
    parameters  INTEGER,
    latest_at   INTEGER,
    waiting_at  INTEGER,
    suspended   INTEGER NOT NULL DEFAULT 0,
    buried_day  INTEGER,
    PRIMARY KEY (profile, pack, fact, aspect)
) STRICT, WITHOUT ROWID;
CREATE INDEX memories_to_fold ON memories (profile) WHERE parameters IS NULL;
INSERT INTO memories (profile, pack, fact, aspect)
    SELECT DISTINCT rounds.profile, rounds.pack, fact, aspect FROM rounds JOIN answers ON answers.round = rounds.uid;

CREATE TABLE parameters (
    profile BLOB NOT NULL REFERENCES profiles,
    version INTEGER NOT NULL,
    weights TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (profile, version)
) STRICT, WITHOUT ROWID;
)sql",

    // Players who are told from one another by colour and shape, may be guarded against mix-ups by four digits, and
    // are only marked when they are deleted. Those of older files get the looks in the order in which they came.
    R"sql(
ALTER TABLE profiles ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';
ALTER TABLE profiles ADD COLUMN shape TEXT NOT NULL DEFAULT 'circle';
ALTER TABLE profiles ADD COLUMN guard TEXT;
ALTER TABLE profiles ADD COLUMN deleted_at INTEGER;
UPDATE profiles SET (colour, shape) = (
    SELECT CASE place % 6 WHEN 0 THEN 'blue' WHEN 1 THEN 'orange' WHEN 2 THEN 'green' WHEN 3 THEN 'plum'
               WHEN 4 THEN 'ochre' ELSE 'violet' END,
           CASE place % 6 WHEN 0 THEN 'circle' WHEN 1 THEN 'triangle' WHEN 2 THEN 'square' WHEN 3 THEN 'diamond'
               WHEN 4 THEN 'hexagon' ELSE 'star' END
    FROM (SELECT count(*) AS place FROM profiles AS older
          WHERE (older.created_at, older.uid) < (profiles.created_at, profiles.uid)));
)sql",

    // With each answer what was said and what was wanted, in words, for what a player mixes up; and whether it was the
    // player who called it right. Older answers do not say. What was wrong although the player was sure is found
    // without reading all answers.
    R"sql(
ALTER TABLE answers ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN wanted TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN overruled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX answers_doubted ON answers (answered_at) WHERE sure = 1 AND heard = 'wrong';
)sql",

    // How a player wants to study: how likely an item is still known when it comes back, after how many days it comes
    // back at the latest, and how many new ones a day.
    R"sql(
ALTER TABLE profiles ADD COLUMN retention REAL NOT NULL DEFAULT 0.9;
ALTER TABLE profiles ADD COLUMN most_days INTEGER NOT NULL DEFAULT 180;
ALTER TABLE profiles ADD COLUMN new_a_day INTEGER NOT NULL DEFAULT 10;
)sql",
};

constexpr std::int64_t schema_version = static_cast<std::int64_t>(migrations.size());

// Takes a database from its version to `up_to`, a transaction for each step; does nothing where it is there already.
// Another window may do the same at the same time.
void migrate(Connection& connection, std::int64_t up_to = schema_version);

}  // namespace standpoint
