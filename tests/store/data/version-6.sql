-- A profile as version 6 saved it: that of version 5 with what was said and wanted, in words.
PRAGMA application_id = 1400139364;
BEGIN;
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
    answered_at INTEGER NOT NULL, chance REAL, withdrawn_at INTEGER, offset_min INTEGER NOT NULL DEFAULT 0, heard TEXT NOT NULL DEFAULT 'wrong', typed INTEGER NOT NULL DEFAULT 0, helped INTEGER NOT NULL DEFAULT 0, against_time INTEGER NOT NULL DEFAULT 0, felt INTEGER, sure INTEGER, said TEXT NOT NULL DEFAULT '', wanted TEXT NOT NULL DEFAULT '', overruled INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (round, uid)
) STRICT, WITHOUT ROWID;
INSERT INTO answers VALUES(X'0000000000000001000000000000000a',X'0000000000000001000000000000000a',0,'talks-in-moscow','place','where-did-they-meet','PickOne','answer 1200 pick 2',NULL,1.0,100,1200,21000,0.25,NULL,0,'right',0,0,0,NULL,NULL,'','',0);
INSERT INTO answers VALUES(X'0000000000000001000000000000000a',X'0000000000000001000000000000000b',1,'term-kyiv','meaning','term-meaning','TypeIn','answer 4100 type Kyiv','answer 4100 type Kiyv',1.0,100,4100,32000,0.0,NULL,0,'right',1,1,0,NULL,NULL,'Kyiv','Kyiv',0);
INSERT INTO answers VALUES(X'0000000000000001000000000000000a',X'0000000000000001000000000000000c',2,'talks-in-london','time','when-did-they-meet','PickOne','give-up 900',NULL,0.0,0,900,43000,0.25,44000,0,'wrong',0,0,0,NULL,NULL,'','',0);
INSERT INTO answers VALUES(X'0000000000000002000000000000000b',X'0000000000000002000000000000000a',0,'talks-in-moscow','place','where-did-they-meet','PickOne','answer 1500 pick 1',NULL,0.0,0,1500,24000,0.25,NULL,0,'wrong',0,0,0,NULL,1,'','',0);
INSERT INTO answers VALUES(X'00000000000000030000000000000001',X'00000000000000030000000000000101',0,'talks-in-moscow','place','where-did-they-meet','PickOne','answer 1500 pick 2',NULL,1.0,100,1500,1728009000,0.25,NULL,0,'right',0,0,0,NULL,NULL,'','',0);
INSERT INTO answers VALUES(X'00000000000000030000000000000001',X'00000000000000030000000000000102',1,'term-kyiv','meaning','term-meaning','TypeIn','answer 1500 type Kiyv','answer 900 type Kyv',0.5,50,1500,1728019000,0.0,NULL,0,'almost',1,1,0,NULL,NULL,'','',0);
INSERT INTO answers VALUES(X'00000000000000030000000000000001',X'00000000000000030000000000000103',2,'talks-in-london','people','match-people','Match','answer 1500 match 2 1 3',NULL,0.33000000000000001554,33,1500,1728029000,0.33000000000000001554,NULL,0,'wrong',0,0,0,NULL,NULL,'','',0);
INSERT INTO answers VALUES(X'00000000000000030000000000000002',X'00000000000000030000000000000201',0,'talks-in-moscow','place','where-did-they-meet','PickOne','answer 1500 pick 1',NULL,0.0,0,1500,1900809000,0.25,NULL,0,'wrong',0,0,1,NULL,1,'','',0);
INSERT INTO answers VALUES(X'00000000000000030000000000000003',X'00000000000000030000000000000301',0,'term-kyiv','meaning','pairs','Match','answer 1500 match 2 1 3',NULL,0.0,0,1500,1987209000,0.33000000000000001554,NULL,0,'wrong',0,0,1,NULL,NULL,'','',0);
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
INSERT INTO memories VALUES(X'00000000000000010000000000000001','ukraine-peace-talks','talks-in-london','people',0.211999999999999994,6.4132999999999995566,19,0,1,0,0,1728029000,NULL,0,NULL);
INSERT INTO memories VALUES(X'00000000000000010000000000000001','ukraine-peace-talks','talks-in-london','time',NULL,NULL,NULL,0,0,0,0,NULL,NULL,0,NULL);
INSERT INTO memories VALUES(X'00000000000000010000000000000001','ukraine-peace-talks','talks-in-moscow','place',11.321456724673796045,5.5303014221132569261,19,20,2,0,0,1900809000,NULL,0,NULL);
INSERT INTO memories VALUES(X'00000000000000010000000000000001','ukraine-peace-talks','term-kyiv','meaning',10.424899527073101523,6.7404595108296998517,19,20,2,0,0,1987209000,NULL,0,NULL);
INSERT INTO memories VALUES(X'00000000000000020000000000000002','ukraine-peace-talks','talks-in-moscow','place',0.211999999999999994,6.4132999999999995566,-1,0,1,0,0,24000,NULL,1,NULL);
CREATE TABLE parameters (
    profile BLOB NOT NULL REFERENCES profiles,
    version INTEGER NOT NULL,
    weights TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (profile, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE profiles (
    uid        BLOB PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL
, colour TEXT NOT NULL DEFAULT 'blue', shape TEXT NOT NULL DEFAULT 'circle', guard TEXT, deleted_at INTEGER) STRICT, WITHOUT ROWID;
INSERT INTO profiles VALUES(X'00000000000000010000000000000001','Ann',1000,'blue','circle',NULL,NULL);
INSERT INTO profiles VALUES(X'00000000000000020000000000000002','Богдан',2000,'orange','triangle',NULL,NULL);
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
, day TEXT, tried_before INTEGER NOT NULL DEFAULT 0, taken_back INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO rounds VALUES(X'0000000000000001000000000000000a',X'00000000000000010000000000000001','ukraine-peace-talks',-81985529216486896,'round',42,10,0,'','',10000,replace('standpoint replay 1\n','\n',char(10)),90000,875,0.875,61000,NULL,0,1);
INSERT INTO rounds VALUES(X'0000000000000002000000000000000b',X'00000000000000020000000000000002','ukraine-peace-talks',-81985529216486896,'round',43,10,0,'PickOne TypeIn','',20000,replace('standpoint replay 1\n','\n',char(10)),NULL,NULL,NULL,NULL,NULL,0,0);
INSERT INTO rounds VALUES(X'00000000000000030000000000000001',X'00000000000000010000000000000001','ukraine-peace-talks',-81985529216486896,'daily',51,10,0,'','',1728000000,replace('standpoint replay 1\n','\n',char(10)),1728060000,500,0.5,50000,'1970-01-21',0,0);
INSERT INTO rounds VALUES(X'00000000000000030000000000000002',X'00000000000000010000000000000001','ukraine-peace-talks',-81985529216486896,'round',52,10,1,'','',1900800000,replace('standpoint replay 1\n','\n',char(10)),1900860000,500,0.5,50000,NULL,0,0);
INSERT INTO rounds VALUES(X'00000000000000030000000000000003',X'00000000000000010000000000000001','ukraine-peace-talks',-81985529216486896,'pairs',53,10,0,'','',1987200000,replace('standpoint replay 1\n','\n',char(10)),1987260000,500,0.5,50000,NULL,0,0);
CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES('theme','dark');
CREATE INDEX rounds_by_score ON rounds (pack, mode, timed, score DESC, finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX rounds_by_profile ON rounds (profile, started_at);
CREATE INDEX rounds_by_day ON rounds (profile, day) WHERE day IS NOT NULL;
CREATE INDEX answers_by_item ON answers (fact, aspect) WHERE withdrawn_at IS NULL;
CREATE INDEX memories_to_fold ON memories (profile) WHERE parameters IS NULL;
CREATE INDEX answers_doubted ON answers (answered_at) WHERE sure = 1 AND heard = 'wrong';
COMMIT;
PRAGMA user_version = 6;
