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
};

constexpr std::int64_t schema_version = static_cast<std::int64_t>(migrations.size());

// Takes a database from its version to `up_to`, a transaction for each step; does nothing where it is there already.
// Another window may do the same at the same time.
void migrate(Connection& connection, std::int64_t up_to = schema_version);

}  // namespace standpoint
