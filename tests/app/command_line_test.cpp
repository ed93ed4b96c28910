#include "app/command_line.hpp"

#include <doctest/doctest.h>

using namespace standpoint;

namespace {

template <class Options>
Options read_as(const std::vector<std::string>& arguments) {
    const Request request = read_command_line(arguments);
    if (const auto* tell = std::get_if<Tell>(&request)) {
        INFO(tell->text);
        REQUIRE(std::holds_alternative<Options>(request));
    }
    return std::get<Options>(request);
}

Tell told_about(const std::vector<std::string>& arguments) {
    const Request request = read_command_line(arguments);
    REQUIRE(std::holds_alternative<Tell>(request));
    return std::get<Tell>(request);
}

}  // namespace

TEST_CASE("nothing at all means to play") {
    const auto play = read_as<PlayOptions>({});
    CHECK_FALSE(play.pack.has_value());
    CHECK_FALSE(play.seed.has_value());
    CHECK_FALSE(play.length.has_value());
    CHECK_FALSE(play.text);
    CHECK_FALSE(play.timed);
}

TEST_CASE("options of playing are understood with and without the command") {
    const std::vector<std::string> options{"a-pack",  "--seed",    "7",   "--length", "12",     "--text",
                                           "--timed", "--profile", "Ann", "--data",   "/scores"};
    std::vector<std::string> with_command{"play"};
    with_command.insert(with_command.end(), options.begin(), options.end());
    for (const auto& arguments : {options, with_command}) {
        const auto play = read_as<PlayOptions>(arguments);
        CHECK(play.pack == "a-pack");
        CHECK(play.seed == 7U);
        CHECK(play.length == 12U);
        CHECK(play.text);
        CHECK(play.timed);
        CHECK(play.profile == "Ann");
        CHECK(play.data == "/scores");
    }
}

TEST_CASE("seeds are one number or two with dots between them") {
    CHECK(*seed_range("1..20") == SeedRange{1, 20});
    CHECK(*seed_range("5") == SeedRange{5, 5});
    CHECK(*seed_range("0..0") == SeedRange{0, 0});
    CHECK(*seed_range("0..18446744073709551615") == SeedRange{0, 18446744073709551615ULL});
}

TEST_CASE("nonsense for seeds gets a sentence") {
    for (const char* nonsense : {"", "..", "1..", "..2", "a..b", "1...3", "-1..3", "1..2..3", "1.5", " 1", "1 ..2",
                                 "18446744073709551616", "0x10"}) {
        CAPTURE(nonsense);
        const auto range = seed_range(nonsense);
        REQUIRE_FALSE(range);
        CHECK(range.problems().front().sentence.ends_with("."));
    }
    const auto backwards = seed_range("9..3");
    REQUIRE_FALSE(backwards);
    CHECK(backwards.problems().front().sentence.find("backwards") != std::string::npos);
}

TEST_CASE("each command is read into its options") {
    CHECK(read_as<CheckOptions>({"check", "a", "b"}).packs == std::vector<std::string>{"a", "b"});
    const auto questions = read_as<QuestionsOptions>({"questions", "a", "--seeds", "2..3", "--template", "t"});
    CHECK(questions.pack == "a");
    CHECK(questions.seeds == SeedRange{2, 3});
    CHECK(questions.template_name == "t");
    const auto deal = read_as<DealOptions>({"deal", "a", "--mode", "round", "--seeds", "4..5", "--length", "30"});
    CHECK(deal.seeds == SeedRange{4, 5});
    CHECK(deal.length == 30);
    CHECK(read_as<GuessOptions>({"guess", "a"}).rounds == 3000);
    CHECK(read_as<GuessOptions>({"guess", "a", "--rounds", "3"}).rounds == 3);
    CHECK(read_as<ReplayOptions>({"replay", "file"}).file == "file");
    read_as<SignatureOptions>({"signature"});
    const auto picture =
        read_as<PictureOptions>({"picture", "home", "--size", "960x540", "--theme", "dark", "--out", "a.png"});
    CHECK(picture.scene == "home");
    CHECK(picture.width == 960);
    CHECK(picture.height == 540);
    CHECK(picture.theme == "dark");
}

TEST_CASE("wrong use is told with exit code 2 whatever is wrong with it") {
    const std::vector<std::vector<std::string>> wrong{
        {"check"},
        {"questions"},
        {"questions", "a", "--seeds"},
        {"questions", "a", "--seeds", "many"},
        {"questions", "a", "b"},
        {"deal", "a", "--mode", "duel"},
        {"play", "--mode", "duel"},
        {"play", "--mode", "mistakes"},
        {"play", "--deck", "role"},
        {"play", "--mode", "sides", "--deck", "role"},
        {"deal", "a", "--length", "4"},
        {"deal", "a", "--length", "31"},
        {"guess", "a", "--rounds", "0"},
        {"guess", "a", "--rounds", "lots"},
        {"replay"},
        {"signature", "extra"},
        {"picture", "home"},
        {"picture", "home", "--out", "a.png", "--size", "big"},
        {"picture", "home", "--out", "a.png", "--size", "1x1"},
        {"play", "--length", "ten"},
        {"play", "--seed", "-1"},
        {"play", "--profile", ""},
        {"--nonsense"},
        {"play", "a", "b", "c"},
    };
    for (const auto& arguments : wrong) {
        CAPTURE(arguments.front());
        CAPTURE(arguments.size());
        const Tell tell = told_about(arguments);
        CHECK(tell.exit_code == 2);
        CHECK_FALSE(tell.text.empty());
    }
}

TEST_CASE("a mode that there is none of is answered with those there are") {
    for (const char* command : {"play", "deal"}) {
        CAPTURE(command);
        const Tell tell = told_about({command, "a", "--mode", "duel"});
        CHECK(tell.text.find("\"duel\" is no mode; there are round, sides, pairs, timeline, survival, daily, "
                             "browse, study and exam.") != std::string::npos);
    }
    for (const char* mode : {"round", "sides", "pairs", "timeline", "survival", "daily", "browse", "study"}) {
        CHECK(read_as<PlayOptions>({"--mode", mode}).mode == mode);
    }
}

TEST_CASE("a deck goes with browse, and \"all\" stands for every card") {
    CHECK_FALSE(read_as<PlayOptions>({"--mode", "browse"}).deck.has_value());
    CHECK(read_as<PlayOptions>({"--mode", "browse", "--deck", "role"}).deck == "role");
    CHECK(read_as<PlayOptions>({"--mode", "browse", "--deck", "all"}).deck == "");
}

TEST_CASE("help and the version are no mistakes") {
    CHECK(told_about({"--help"}).exit_code == 0);
    CHECK(told_about({"--version"}).text.find(STANDPOINT_VERSION) != std::string::npos);
    for (const char* command : {"play", "check", "questions", "deal", "guess", "replay", "signature", "picture"}) {
        CAPTURE(command);
        const Tell tell = told_about({command, "--help"});
        CHECK(tell.exit_code == 0);
        CHECK(tell.text.find(command) != std::string::npos);
    }
}
