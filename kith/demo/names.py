"""The names of invented people: first names and family names from the cultures that live together in English towns."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Culture:
    """Names that go together, the language often spoken at home, and how many families of a hundred it names."""

    language: str
    share: int
    girls: tuple[str, ...]
    boys: tuple[str, ...]
    families: tuple[str, ...]


def _each(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ENGLISH = Culture(
    "English",
    38,
    _each(
        "Alice Amber Beth Bryony Chloe Clara Daisy Eleanor Elsie Emily Erin Evie Freya Gemma Grace Hannah "
        "Harriet Holly Imogen Isla Jade Jessica Kelly Kirsty Lauren Lily Lucy Maisie Megan Molly Naomi "
        "Poppy Rosie Ruby Sophie"
    ),
    _each(
        "Adam Alfie Archie Ben Callum Charlie Connor Daniel Dylan Edward Ethan Finlay Freddie George Harry "
        "Harvey Jack Jake Jamie Joshua Kieran Lewis Liam Luke Mason Nathan Oliver Owen Reece Robbie Ryan "
        "Sam Toby Tom Will"
    ),
    _each(
        "Abbott Ashdown Barker Bexley Birch Brannock Carver Chadwick Cooper Croft Dalby Dawes Ellison "
        "Fairley Firth Garside Goodwin Hale Hartley Hobbs Ingram Jessop Kendrick Lister Marlow Mayhew Nash "
        "Oakes Parkin Pritchard Radley Rowe Sadler Stannard Tanner Thorpe Underhill Varley Weston Yardley"
    ),
)
POLISH = Culture(
    "Polish",
    8,
    _each("Ania Antonina Ewa Hanna Joanna Kinga Lena Maja Monika Natalia Ola Zofia Zuzanna"),
    _each("Adrian Antoni Filip Jakub Kacper Karol Marek Mateusz Piotr Stanislaw Szymon Tomasz Wojciech"),
    _each("Borowski Gorski Jankowski Kaminski Lisowski Mazur Nowak Pawlak Sikora Wilk Wrona Zielinski"),
)
ROMANIAN = Culture(
    "Romanian",
    6,
    _each("Alexandra Andreea Bianca Daria Elena Ioana Larisa Mihaela Raluca Sorina"),
    _each("Alexandru Andrei Bogdan Cristian Darius Ionut Matei Mihai Radu Stefan"),
    _each("Albu Balan Ciobanu Dragomir Enache Florea Lungu Moldovan Neagu Olteanu Rusu Serban"),
)
PAKISTANI = Culture(
    "Urdu",
    13,
    _each("Aisha Amina Ayesha Fatima Hafsa Iqra Khadija Maryam Nadia Rabia Sana Sumaira Zainab Zara"),
    _each("Adeel Ahmed Bilal Faisal Hamza Hassan Ibrahim Imran Kamran Mohammed Omar Shahid Usman Yusuf Zain"),
    _each("Akhtar Anwar Aziz Bashir Farooq Hanif Hussain Iqbal Javed Khan Latif Mahmood Qureshi Rafiq Saleem"),
)
BENGALI = Culture(
    "Bengali",
    7,
    _each("Afia Farhana Jannat Labiba Mahfuza Nusrat Rukshana Sadia Shirin Tahmina"),
    _each("Abdul Arif Farhan Jubayer Kamal Mahir Nayeem Rafi Shafiq Tanvir"),
    _each("Ahmad Alam Begum-Rahman Chowdhury Haque Islam Karim Miah Rahman Sarkar Uddin"),
)
INDIAN = Culture(
    "Gujarati",
    7,
    _each("Anjali Divya Harpreet Jasmin Kavita Meera Neha Pooja Priyanka Riya Simran Sunita"),
    _each("Aarav Amit Arjun Dev Gurdeep Harjit Jay Nikhil Rajan Rohan Sanjay Vikram"),
    _each("Bains Chauhan Desai Dhillon Gill Joshi Kapoor Mehta Mistry Patel Rana Sandhu Shah Solanki"),
)
NIGERIAN = Culture(
    "Yoruba",
    6,
    _each("Adaeze Amara Bisi Chidinma Ebele Folake Ifeoma Ngozi Simi Temi Yewande"),
    _each("Ade Chidi Dayo Emeka Femi Idris Kelechi Obinna Seun Tobi Tunde"),
    _each("Abiodun Adeleke Ajayi Bello Eze Ibekwe Nwosu Obi Ogunleye Okafor Okoro Olawale Umeh"),
)
GHANAIAN = Culture(
    "Twi",
    4,
    _each("Abena Adwoa Akosua Ama Efua Esi Maame Yaa"),
    _each("Ebo Kofi Kojo Kwabena Kwame Kwesi Nana Yaw"),
    _each("Adu Agyeman Asante Boateng Darko Gyasi Mensah Ofori Owusu Sarpong"),
)
SOMALI = Culture(
    "Somali",
    3,
    _each("Ayaan Deqa Fadumo Hodan Ifrah Ladan Sahra Ubah"),
    _each("Abdi Ayub Guled Liban Mahad Nuur Saalax Warsame"),
    _each("Abshir Adan Barre Cabdi Duale Farah Gedi Hersi Jama Samatar"),
)
CARIBBEAN = Culture(
    "English",
    4,
    _each("Alisha Chantelle Danielle Keisha Monique Shanice Tamara Tiana"),
    _each("Andre Dwayne Jerome Kai Leon Marlon Tyrell Xavier"),
    _each("Bailey Blake Campbell Dacosta Forde Gayle Hinds Lawrence Morgan Pinnock Reid Samuels"),
)
IRISH = Culture(
    "English",
    2,
    _each("Aoife Ciara Maeve Niamh Orla Roisin Shauna Sinead"),
    _each("Cian Declan Eoin Fergus Jordan Oisin Padraig Ronan"),
    _each("Brannigan Cassidy Doyle Flanagan Keane Lavery Mulligan Nolan Quigley Sheehan"),
)
OTHERS = Culture(
    "Portuguese",
    2,
    _each("Beatriz Carolina Elif Elin Ines Leyla Mei Oksana Thuy Xin Zeynep"),
    _each("Altin Besnik Duarte Emre Hakan Jun Minh Rafael Taras Tiago Wei"),
    _each("Barbosa Coelho Demir Hoxha Kaya Kovalenko Lindqvist Liu Nguyen Pires Tran Vieira Yilmaz Zhang"),
)
CULTURES = (
    ENGLISH,
    POLISH,
    ROMANIAN,
    PAKISTANI,
    BENGALI,
    INDIAN,
    NIGERIAN,
    GHANAIAN,
    SOMALI,
    CARIBBEAN,
    IRISH,
    OTHERS,
)


def given_names(culture: Culture, sex: str) -> tuple[str, ...]:
    """The first names a culture has for a girl or a boy; where sex is not known yet, all of them."""
    return {"female": culture.girls, "male": culture.boys}.get(sex, culture.girls + culture.boys)


def family_name_for(family: str, sex: str) -> str:
    """A Polish name ending in -ski becomes -ska for a woman, so a brother's and a sister's differ by a letter."""
    if sex == "female" and family.endswith("ski"):
        return family[:-1] + "a"
    if sex == "male" and family.endswith("ska"):
        return family[:-1] + "i"
    return family
