#include "ui/sfml/picture.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/System/Err.hpp>

#include "ui/sfml/renderer.hpp"

namespace standpoint::ui {

std::optional<Problem> save_picture(const DrawList& list, Size device, const Typefaces& typefaces,
                                    const std::string& path) {
    constexpr float most = 8192;
    if (device.width < 1 || device.height < 1 || device.width > most || device.height > most) {
        return Problem{"--size", "A picture is 1 to 8192 pixels wide and high."};
    }
    sf::err().rdbuf(nullptr);  // what goes wrong is said below, in a sentence
    sf::RenderTexture target;
    if (!target.create(static_cast<unsigned>(device.width), static_cast<unsigned>(device.height))) {
        return Problem{"--size", "The display cannot make a picture of this size."};
    }
    Renderer renderer(typefaces);
    renderer.draw(target, list, frame_for(device));
    target.display();
    if (!target.getTexture().copyToImage().saveToFile(path)) {
        return Problem{path, "The picture cannot be written here; its name has to end in .png and its folder exist."};
    }
    return std::nullopt;
}

}  // namespace standpoint::ui
