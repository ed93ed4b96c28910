// The floor that the game is measured against: an SFML window with two lines of text in the game's typefaces, drawn
// once, waiting for events.
//   bench_empty_window START      nanoseconds of the steady clock when it was started; prints how long the first
//   picture
//                                 took and then waits to be ended
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <SFML/Graphics.hpp>

int main(int argc, char** argv) {
    sf::RenderWindow window(sf::VideoMode(1280, 720), "Empty");
    sf::Font text;
    sf::Font serif;
    if (!text.loadFromFile(STANDPOINT_ASSETS_DIR "/fonts/Inter-Regular.otf") ||
        !serif.loadFromFile(STANDPOINT_ASSETS_DIR "/fonts/Vollkorn-SemiBold.ttf")) {
        return 1;
    }
    sf::Text title("Standpoint", serif, 60);
    title.setPosition({64, 110});
    sf::Text line("A window with two lines of text", text, 18);
    line.setPosition({64, 190});
    const auto draw = [&] {
        window.clear(sf::Color(36, 73, 63));
        window.draw(title);
        window.draw(line);
        window.display();
    };
    draw();
    const auto now =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
    std::printf("first %lld\n", static_cast<long long>(now.count()) - (argc > 1 ? std::atoll(argv[1]) : now.count()));
    std::fflush(stdout);
    sf::Event event;
    while (window.isOpen() && window.waitEvent(event)) {
        if (event.type == sf::Event::Closed) {
            window.close();
        } else if (event.type == sf::Event::Resized || event.type == sf::Event::GainedFocus) {
            draw();
        }
    }
    return 0;
}
