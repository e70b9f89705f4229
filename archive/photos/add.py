"""Add photos and files to the archive. Their bytes are kept before their rows are written."""

from sqlalchemy import insert
from sqlalchemy.orm import Session

from archive.photos.captions import add_wording
from archive.photos.records import NewFile, NewPhoto
from archive.reading.fold import fold
from archive.store.models import File, Original, Photo, PhotoPerson
from archive.values import FileId, PhotoId


def add_photo(session: Session, new: NewPhoto) -> PhotoId:
    """Add a photo with its first file, its persons and its supplier's caption."""
    photo = Photo(
        image_hash=new.image_hash,
        perceptual_hash=new.perceptual_hash,
        width=new.width,
        height=new.height,
        orientation=new.orientation,
        format=new.file.format,
        group_id=new.group_id,
        import_id=new.import_id,
        **new.fields,
    )
    session.add(photo)
    session.flush()
    photo_id = PhotoId(photo.id)
    add_file(session, photo_id, new.file)
    persons = [
        {"photo_id": photo_id, "name": name, "folded": fold(name)}
        for name in dict.fromkeys(new.persons)
    ]
    if persons:
        session.execute(insert(PhotoPerson), persons)
    if photo.caption:
        add_wording(session, photo_id, "supplier", photo.caption)
    return photo_id


def add_file(session: Session, photo_id: PhotoId, new: NewFile) -> FileId:
    """Add another file of a photo, with everything it said."""
    file = File(
        photo_id=photo_id,
        sha256=new.sha256,
        size=new.size,
        format=new.format,
        name=new.name,
        kept=new.kept,
        root_id=new.root_id,
        relative_path=new.relative_path,
        came_from=new.came_from,
    )
    session.add(file)
    session.flush()
    session.execute(insert(Original).values(file_id=file.id, carriers=new.original))
    return FileId(file.id)
