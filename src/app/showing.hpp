// What is on the screen and what a player does to it: holds the scene, moves from one to the next, gives commands to
// the round and keeps what is chosen. Names no window and reads no clock, so that whole games are played in tests.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/atlas.hpp"
#include "app/game.hpp"
#include "app/kept_round.hpp"
#include "app/themes.hpp"
#include "scenes/afterwards.hpp"
#include "scenes/briefing.hpp"
#include "scenes/browse.hpp"
#include "scenes/exam.hpp"
#include "scenes/exam_results.hpp"
#include "scenes/exam_setup.hpp"
#include "scenes/home.hpp"
#include "scenes/letters.hpp"
#include "scenes/modes.hpp"
#include "scenes/pairs.hpp"
#include "scenes/pause.hpp"
#include "scenes/profiles.hpp"
#include "scenes/progress.hpp"
#include "scenes/results.hpp"
#include "scenes/round.hpp"
#include "scenes/settings.hpp"
#include "scenes/top_scores.hpp"
#include "scenes/welcome.hpp"
#include "ui/sound.hpp"

namespace standpoint {

class Showing {
public:
    // On the home screen, or right in the mode that the options name: in the round of it that was left, or in a new one
    // where none was, or where a seed asks for another. A player who is new here is welcomed first, unless the options
    // name a pack, a seed, a mode or a profile. All references must outlive it.
    Showing(Game& game, const PlayOptions& options, const Themes& themes, const ui::Metrics& metrics, ui::Size screen,
            ui::Seconds now);

    void take(const ui::Input& input, ui::Seconds now);
    ui::DrawList draw(ui::Seconds now);
    ui::Seconds pause(ui::Seconds now) const;  // how long nothing will change by itself
    bool over() const { return over_; }

    // What is to be heard of what happened since the last call; nothing where sounds are off.
    std::vector<ui::Sound> take_sounds();

    using Scene =
        std::variant<scenes::Home, scenes::Round, scenes::Results, scenes::TopScores, scenes::Settings, scenes::Modes,
                     scenes::Browse, scenes::Pairs, scenes::Briefing, scenes::Welcome, scenes::Afterwards, scenes::Exam,
                     scenes::ExamSetup, scenes::ExamResults, scenes::Profiles, scenes::ProgressScreen>;
    Scene& scene() { return scene_; }
    const std::optional<KeptRound>& round() const { return round_; }
    const scenes::Choices& choices() const { return choices_; }
    scenes::Stage stage(ui::Seconds now) const;
    const std::optional<scenes::Pause>& pause_screen() const { return pause_; }
    std::optional<scenes::Letters>& letters() { return letters_; }  // on the screen, over a field
    const ui::TextField* field() const;  // with the focus, which is typed into; null for none

private:
    bool in_text() const;
    std::string asked() const;
    void take_at_field(const ui::Input& input, ui::Seconds now);
    void take_in_scene(const ui::Input& input, ui::Seconds now);
    void follow_field();
    void take_meant(const ui::Input& input, ui::Seconds now);
    void lay_out(ui::Seconds now);
    void pause_round(ui::Seconds now);
    void end_pause(ui::Seconds now);
    void notice_pad(const ui::Input& input, ui::Seconds now);
    void react(const scenes::Reaction& reaction, ui::Seconds now);
    void go(const scenes::Transition& to, ui::Seconds now);
    std::optional<KeptRound> round_left();
    void welcome_if_new(const PlayOptions& options, ui::Seconds now);
    void go_home(ui::Seconds now);
    void open_in_mode(const PlayOptions& options, ui::Seconds now);
    void start(const scenes::StartRound& wanted, ui::Seconds now);
    void show_round(ui::Seconds now);
    void know_map(ui::Seconds now);
    void read_map(const FactBase& base, ui::Seconds now);
    void show_results(ui::Seconds now);
    void hear(const std::vector<Happening>& happenings);
    void hear_paper(const std::vector<Happening>& happenings);
    void show_exam(const std::string& pack, ui::Seconds now);
    void write_report(const std::string& folder, ui::Seconds now);
    void keep_back(ui::Seconds now);
    void show_modes(const scenes::ShowModes& wanted, ui::Seconds now);
    void start_study(ui::Seconds now);
    std::uint64_t next_seed();
    KeptRound begun(const scenes::StartRound& wanted, ui::Seconds now);
    void follow(ui::Seconds now);
    void open_briefing(const scenes::ShowBriefing& wanted, ui::Seconds now);
    void leave_briefing(ui::Seconds now);
    void ask_fact_again(const scenes::AskAgain& wanted, ui::Seconds now);
    void save_progress(const std::string& key, ui::Seconds now);
    void show_afterwards(const scenes::ShowAfterwards& wanted, ui::Seconds now);
    void leave_afterwards(ui::Seconds now);
    void give(const Command& command, ui::Seconds now);
    void tell(std::string text, ui::Seconds now);
    void show_players(ui::Seconds now);
    void do_with_players(const scenes::DoWithPlayers& wanted, ui::Seconds now);
    void play_as(const Profile& player, ui::Seconds now);
    void keep_player(const scenes::DoWithPlayers& wanted, ui::Seconds now);
    void move_files(const scenes::DoWithPlayers& wanted, ui::Seconds now);
    void leave_welcome(const scenes::LeaveWelcome& how, ui::Seconds now);
    void choose(const scenes::Choices& choices, ui::Seconds now);
    void speak(const std::string& language, ui::Seconds now);
    scenes::SettingsView settings_view(std::size_t focus) const;
    void look_for_notices(ui::Seconds now);
    scenes::Home home(ui::Seconds now);
    std::vector<std::optional<int>> best_scores();

    Game& game_;
    const Themes& themes_;
    const ui::Metrics& metrics_;
    std::optional<std::uint64_t> seed_;
    ui::Size screen_;
    scenes::Choices choices_;
    ui::Theme theme_;  // as chosen
    std::vector<ui::Sound> sounds_;
    std::optional<Result<ui::World>> world_;  // once read
    std::optional<scenes::Atlas> atlas_;      // for the round or the briefing that is shown
    ExamTerms terms_;                         // of the last exam, or as the options say
    std::string notice_;
    ui::Seconds noticed_at_ = 0;
    std::optional<KeptRound> left_;     // what home offers to go on with
    std::optional<std::size_t> about_;  // the question of a graded paper that is spoken of
    std::optional<KeptRound> round_;    // being played, or just finished
    bool over_ = false;
    bool on_pad_ = false;     // a gamepad was used last
    std::string pad_button_;  // its button that activates
    std::optional<scenes::Pause> pause_;
    std::optional<scenes::Letters> letters_;
    bool sign_held_ = false;  // the pointer went down on a field's sign of a keyboard
    ui::Seconds paused_at_ = 0;
    ui::Seconds paused_for_ = 0;  // all pauses of the round together
    Scene scene_;
    std::optional<Scene> behind_;  // the scene that the briefing, or what can be said afterwards, covers, as it stood
};

// The home screen, the results and the top scores of a game as it stands.
scenes::HomeView home_view(Game& game, const scenes::Choices& choices, const std::optional<KeptRound>& left);
scenes::ProfilesView profiles_view(Game& game);
scenes::PlayerCard player_card(const Profile& profile);
scenes::ModesView modes_view(Game& game, const scenes::Choices& choices, const PackPointer& pack);
scenes::ResultsView results_view(Game& game, const KeptRound& round);
scenes::ExamSetupView exam_setup_view(const LoadedPack& pack, const ExamTerms& terms);
scenes::ExamResultsView exam_results_view(Game& game, const KeptRound& round);
scenes::BriefingView briefing_view(Game& game, const LoadedPack& pack, std::optional<FactId> mark);
scenes::TopScoresView top_scores_view(Game& game, const scenes::Choices& choices, const std::string& pack,
                                      const std::optional<KeptRound>& round);

}  // namespace standpoint
